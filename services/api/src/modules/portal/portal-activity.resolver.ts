import { Args, FieldResolver, Resolver } from "type-graphql";
import { type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { EventConnection } from "../activity/activity.connection";
import { ActivityService } from "../activity/activity.service";
import type { Event } from "../activity/event.entity";
import { Portal } from "./portal";

@Resolver(() => Portal)
export class PortalActivity {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => EventConnection, { description: "What happened in the sections that are shown, newest first." })
  activity(@Args(() => PageArgs) args: PageArgs): Promise<Page<Event>> {
    return this.context.get(ActivityService).newest(args);
  }
}
