import { Field, FieldResolver, Int, ObjectType, Resolver } from "type-graphql";
import { Allow, InSection } from "../../core/access";
import type { Context } from "../../core/context";
import type { Counted } from "../../core/counted";
import { BLOCK_SIZE, Dashboard } from "../dashboard/dashboard";
import { Deliverable } from "./deliverable.entity";
import { Deliverables } from "./deliverable.store";

@InSection("DELIVERABLES")
@ObjectType({ simpleResolvers: true, description: "What was handed over lately." })
export class RecentDeliverables {
  @Field(() => [Deliverable], { description: "The newest five." })
  nodes: Deliverable[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
}

@Resolver(() => Dashboard)
export class DashboardDeliverables {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "DELIVERABLES")
  @FieldResolver(() => RecentDeliverables, {
    nullable: true,
    description: "What was handed over lately; null where the section is hidden.",
  })
  recentDeliverables(): Promise<Counted<Deliverable>> {
    return this.context.get(Deliverables).recent(BLOCK_SIZE);
  }
}
