import { Field, FieldResolver, Int, ObjectType, Resolver } from "type-graphql";
import { Allow, InSection } from "../../core/access";
import type { Context } from "../../core/context";
import type { Counted } from "../../core/counted";
import { BLOCK_SIZE, Dashboard } from "../dashboard/dashboard";
import { Contract } from "./contract.entity";
import { Contracts } from "./contract.store";

@InSection("CONTRACTS")
@ObjectType({ simpleResolvers: true, description: "Contracts that are signed and within their dates." })
export class ActiveContracts {
  @Field(() => [Contract], { description: "The newest five." })
  nodes: Contract[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
}

@Resolver(() => Dashboard)
export class DashboardContracts {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "CONTRACTS")
  @FieldResolver(() => ActiveContracts, {
    nullable: true,
    description: "Contracts that run; null where the section is hidden.",
  })
  activeContracts(): Promise<Counted<Contract>> {
    return this.context.get(Contracts).active(BLOCK_SIZE);
  }
}
