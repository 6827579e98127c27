import { FieldResolver, Resolver } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import type { Counted } from "../../core/counted";
import { ActivityService } from "../activity/activity.service";
import { Event } from "../activity/event.entity";
import type { Contract } from "../contract/contract.entity";
import { Contracts } from "../contract/contract.store";
import type { Deliverable } from "../deliverable/deliverable.entity";
import { Deliverables } from "../deliverable/deliverable.store";
import { Invoices, type Outstanding } from "../invoice/invoice.store";
import { Portal } from "../portal/portal";
import type { Project } from "../project/project.entity";
import { Projects } from "../project/project.store";
import { ActiveContracts, ActiveProjects, Dashboard, OutstandingInvoices, RecentDeliverables } from "./dashboard";

const MOST_SHOWN = 5;
const MOST_EVENTS = 10;

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

  @Allow("CLIENT", "PROJECTS")
  @FieldResolver(() => ActiveProjects, {
    nullable: true,
    description: "Projects under way; null where the section is hidden.",
  })
  activeProjects(): Promise<Counted<Project>> {
    return this.context.get(Projects).active(MOST_SHOWN);
  }

  @Allow("CLIENT", "INVOICES")
  @FieldResolver(() => OutstandingInvoices, {
    nullable: true,
    description: "Invoices to be paid; null where the section is hidden.",
  })
  outstandingInvoices(): Promise<Outstanding> {
    return this.context.get(Invoices).outstanding(MOST_SHOWN);
  }

  @Allow("CLIENT", "CONTRACTS")
  @FieldResolver(() => ActiveContracts, {
    nullable: true,
    description: "Contracts that run; null where the section is hidden.",
  })
  activeContracts(): Promise<Counted<Contract>> {
    return this.context.get(Contracts).active(MOST_SHOWN);
  }

  @Allow("CLIENT", "DELIVERABLES")
  @FieldResolver(() => RecentDeliverables, {
    nullable: true,
    description: "What was handed over lately; null where the section is hidden.",
  })
  recentDeliverables(): Promise<Counted<Deliverable>> {
    return this.context.get(Deliverables).recent(MOST_SHOWN);
  }

  @FieldResolver(() => [Event], { description: "The ten newest events of the sections that are shown." })
  async activity(): Promise<Event[]> {
    return (await this.context.get(ActivityService).newest({ first: MOST_EVENTS })).nodes;
  }
}
