import { FieldResolver, Resolver } from "type-graphql";
import type { Context } from "../../core/context";
import { ActivityService } from "../activity/activity.service";
import { Event } from "../activity/event.entity";
import { Portal } from "../portal/portal";
import { Dashboard } from "./dashboard";

const EVENTS_SHOWN = 10;

@Resolver(() => Portal)
export class PortalDashboard {
  @FieldResolver(() => Dashboard, { description: "The overview." })
  dashboard(): Dashboard {
    return new Dashboard();
  }
}

@Resolver(() => Dashboard)
export class DashboardResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => [Event], { description: "The ten newest events of the sections that are shown." })
  async activity(): Promise<Event[]> {
    return (await this.context.get(ActivityService).newest({ first: EVENTS_SHOWN })).nodes;
  }
}
