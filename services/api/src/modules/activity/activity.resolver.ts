import { Args, FieldResolver, Resolver } from "type-graphql";
import { type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Workspace } from "../workspace/workspace.entity";
import { EventConnection } from "./activity.connection";
import { ActivityService } from "./activity.service";
import type { Event } from "./event.entity";

@Resolver(() => Workspace)
export class WorkspaceActivity {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => EventConnection, { description: "All that happened with all clients, newest first." })
  activity(@Args(() => PageArgs) args: PageArgs): Promise<Page<Event>> {
    return this.context.get(ActivityService).newest(args);
  }
}
