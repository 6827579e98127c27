import { Args, FieldResolver, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import { type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { EventConnection } from "../activity/activity.connection";
import { ActivityService } from "../activity/activity.service";
import type { Event } from "../activity/event.entity";
import { Client } from "./client.entity";

@Resolver(() => Client)
export class ClientActivity {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("MEMBER")
  @FieldResolver(() => EventConnection, {
    nullable: true,
    description: "All that happened with this client, newest first, with who did it.",
  })
  activity(@Root() client: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Event>> {
    return this.context.get(ActivityService).newest(args, client.id);
  }
}
