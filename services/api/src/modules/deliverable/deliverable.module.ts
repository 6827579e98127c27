import type { Module } from "../module";
import { ClientDeliverables } from "./client-deliverables.resolver";
import { PortalDeliverables, ProjectDeliverables, WorkspaceDeliverables } from "./deliverable-lists.resolver";
import { DeliverableVersion } from "./deliverable-version.entity";
import { deliverableActivity } from "./deliverable.activity";
import { Deliverable } from "./deliverable.entity";
import { DeliverableResolver } from "./deliverable.resolver";

export const deliverableModule: Module = {
  entities: [Deliverable, DeliverableVersion],
  resolvers: [DeliverableResolver, PortalDeliverables, ProjectDeliverables, WorkspaceDeliverables, ClientDeliverables],
  activity: deliverableActivity,
};
