import type { Module } from "../module";
import { ClientActivity } from "./client-activity.resolver";
import { EMAIL_CHANGED, INVITATION } from "./client-mail.kind";
import { clientActivity } from "./client.activity";
import { clientReasons } from "./client-archive.outcomes";
import { Client } from "./client.entity";
import { WorkspaceClients } from "./client.resolver";
import { PortalAccess } from "./portal-access.entity";
import { portalAccessReasons } from "./portal-access.outcomes";
import { ClientAccess, PortalAccessResolver } from "./portal-access.resolver";
import { WorkspaceSeats } from "./seats.resolver";

export const clientModule: Module = {
  entities: [Client, PortalAccess],
  resolvers: [WorkspaceClients, ClientActivity, WorkspaceSeats, ClientAccess, PortalAccessResolver],
  activity: clientActivity,
  reasons: { ...portalAccessReasons, ...clientReasons },
  mails: [INVITATION, EMAIL_CHANGED],
};
