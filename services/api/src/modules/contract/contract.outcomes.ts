import { InSection } from "../../core/access";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { defineReasons, InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
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

export const contractReasons = defineReasons({ NOT_A_DRAFT: "Only drafts can be deleted." });

@InputType({ description: "Which draft is deleted." })
export class DeleteContractInput {
  @Field(() => ID, { description: "The contract's." })
  id: string;
}

@ObjectType({ description: "The draft and its file are gone for good." })
export class ContractDeleted {
  @Field(() => ID, { description: "The contract's." })
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}

export const DeleteContractResult = createUnionType({
  name: "DeleteContractResult",
  description: "What deleting a contract can come to.",
  types: () => [ContractDeleted, NotFound, NotAllowedNow] as const,
});
