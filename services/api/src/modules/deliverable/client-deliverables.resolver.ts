import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import { type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { DeliverableConnection } from "./deliverable.connection";
import type { Deliverable } from "./deliverable.entity";
import { Deliverables, EVERYTHING } from "./deliverable.store";

@Resolver(() => Client)
export class ClientDeliverables {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("MEMBER", "DELIVERABLES")
  @FieldResolver(() => DeliverableConnection, {
    nullable: true,
    description: "The client's deliverables, published or not, newest first.",
  })
  deliverables(@Root() { id }: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Deliverable>> {
    return this.context.get(Deliverables).search(args, { ...EVERYTHING, client: id });
  }
}
