import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../core/context";
import { terms } from "../workspace/plan";
import { Workspace } from "../workspace/workspace.entity";
import { PortalAccesses } from "./portal-access.store";

@ObjectType({ description: "Portal seats: a client whose portal is enabled has one." })
export class Seats {
  @Field(() => Int, { description: "How many are taken." })
  used: number;
  @Field(() => Int, { nullable: true, description: "How many the plan has; null for no limit." })
  limit: number | null;
}

@Resolver(() => Workspace)
export class WorkspaceSeats {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => Seats, { description: "Portal seats, taken and in all." })
  async seats(@Root() { plan }: Workspace): Promise<Seats> {
    return { used: await this.context.get(PortalAccesses).countEnabled(), limit: terms[plan].portalSeats };
  }
}
