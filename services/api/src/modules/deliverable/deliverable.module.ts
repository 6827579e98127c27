import { NIGHTLY, RETRY_FOR_A_DAY } from "../../core/queue";
import type { Module } from "../module";
import { ClientDeliverables } from "./client-deliverables.resolver";
import { DashboardDeliverables } from "./deliverable-dashboard.resolver";
import { PortalDeliverables, ProjectDeliverables, WorkspaceDeliverables } from "./deliverable-lists.resolver";
import { DELIVERABLE_PUBLISHED } from "./deliverable-mail.kind";
import { DeliverableVersion } from "./deliverable-version.entity";
import { deliverableActivity } from "./deliverable.activity";
import { Deliverable } from "./deliverable.entity";
import { deliverablePublished } from "./deliverable.mails";
import { DeliverableResolver } from "./deliverable.resolver";
import { DeliverableService } from "./deliverable.service";

export const deliverableModule: Module = {
  entities: [Deliverable, DeliverableVersion],
  resolvers: [
    DeliverableResolver,
    PortalDeliverables,
    ProjectDeliverables,
    WorkspaceDeliverables,
    ClientDeliverables,
    DashboardDeliverables,
  ],
  activity: deliverableActivity,
  mails: [DELIVERABLE_PUBLISHED],
  mailWriters: [deliverablePublished],
  queues: [
    {
      name: "forget-deliverables",
      work: (context) => context.transaction(() => context.get(DeliverableService).forgetRemoved()),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
      schedule: NIGHTLY,
    },
  ],
};
