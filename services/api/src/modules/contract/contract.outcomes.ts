import { InSection } from "../../core/access";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Contract } from "./contract.entity";

@ObjectType()
abstract class ContractOutcome {
  @Field(() => Contract, { description: "The contract as it is now." })
  readonly contract: Contract;

  constructor(contract: Contract) {
    this.contract = contract;
  }
}

@InSection("CONTRACTS")
@ObjectType({ description: "The contract is there." })
export class ContractCreated extends ContractOutcome {}

@InSection("CONTRACTS")
@ObjectType({ description: "The contract is saved." })
export class ContractUpdated extends ContractOutcome {}

export const CreateContractResult = createUnionType({
  name: "CreateContractResult",
  description: "What adding a contract can come to.",
  types: () => [ContractCreated, InvalidInput, NotFound, NotAllowedNow] as const,
});

export const UpdateContractResult = createUnionType({
  name: "UpdateContractResult",
  description: "What changing a contract can come to.",
  types: () => [ContractUpdated, InvalidInput, NotFound, NotAllowedNow] as const,
});
