import "reflect-metadata";
import type { GraphQLSchema } from "graphql";
import { buildSchemaSync, type NonEmptyArray } from "type-graphql";
import { guard } from "./core/access";
import { lookAhead } from "./core/ahead";
import type { Carrier, Context } from "./core/context";
import { checkInput } from "./core/input";
import { registerTarget } from "./modules/activity/activity.target";
import { WorkspaceActivity } from "./modules/activity/activity.resolver";
import { ClientActivity } from "./modules/client/client-activity.resolver";
import { WorkspaceClients } from "./modules/client/client.resolver";
import { ClientAccess, PortalAccessResolver } from "./modules/client/portal-access.resolver";
import { WorkspaceSeats } from "./modules/client/seats.resolver";
import { contractTarget } from "./modules/contract/contract.policy";
import { ContractResolver } from "./modules/contract/contract.resolver";
import { ClientContracts, PortalContracts, WorkspaceContracts } from "./modules/contract/contract-lists.resolver";
import { DashboardResolver, PortalDashboard } from "./modules/dashboard/dashboard.resolver";
import { MemberResolver, MemberOfTeam } from "./modules/identity/member.resolver";
import { deliverableTarget } from "./modules/deliverable/deliverable.policy";
import { DeliverableResolver } from "./modules/deliverable/deliverable.resolver";
import { ClientDeliverables } from "./modules/deliverable/client-deliverables.resolver";
import {
  PortalDeliverables,
  ProjectDeliverables,
  WorkspaceDeliverables,
} from "./modules/deliverable/deliverable-lists.resolver";
import { UploadLimit } from "./modules/file/upload-limit.resolver";
import { invoiceTarget } from "./modules/invoice/invoice.policy";
import { ClientInvoices, InvoiceResolver, PortalInvoices } from "./modules/invoice/invoice.resolver";
import { PortalResolver } from "./modules/portal/portal.resolver";
import { PortalLive } from "./modules/portal/portal-live.resolver";
import { PortalActivity } from "./modules/portal/portal-activity.resolver";
import { PreviewResolver } from "./modules/portal/preview.resolver";
import { clientTarget } from "./modules/client/client.policy";
import { projectTarget } from "./modules/project/project.policy";
import { ProjectResolver } from "./modules/project/project.resolver";
import { ClientProjects, PortalProjects, WorkspaceProjects } from "./modules/project/project-lists.resolver";
import { WorkspaceMail } from "./modules/workspace/workspace-mail.resolver";
import { WorkspaceBrand } from "./modules/workspace/brand.resolver";
import { WorkspaceTeam } from "./modules/workspace/team.resolver";
import { MemberWorkspace, WorkspaceResolver } from "./modules/workspace/workspace.resolver";

type Made = new (context: Context) => unknown;

const resolvers: NonEmptyArray<Made> = [
  MemberResolver,
  MemberOfTeam,
  WorkspaceResolver,
  MemberWorkspace,
  WorkspaceMail,
  WorkspaceActivity,
  WorkspaceTeam,
  WorkspaceBrand,
  WorkspaceClients,
  ClientActivity,
  WorkspaceSeats,
  ClientAccess,
  PortalAccessResolver,
  PortalResolver,
  PortalLive,
  PreviewResolver,
  PortalActivity,
  PortalProjects,
  ClientProjects,
  WorkspaceProjects,
  UploadLimit,
  ProjectResolver,
  DeliverableResolver,
  PortalDeliverables,
  ProjectDeliverables,
  WorkspaceDeliverables,
  ClientDeliverables,
  ContractResolver,
  PortalContracts,
  WorkspaceContracts,
  ClientContracts,
  InvoiceResolver,
  PortalInvoices,
  ClientInvoices,
  PortalDashboard,
  DashboardResolver,
];

const targets = [clientTarget, projectTarget, deliverableTarget, contractTarget, invoiceTarget];

/** The library asks for it wherever there is a subscription; ours say themselves what they follow. */
const unused = {
  publish: () => undefined,
  subscribe(): never {
    throw new Error("A subscription needs a `subscribe` of its own.");
  },
};

/** The whole graph, guarded; it refuses to be built with a field that lacks its grant. */
export function buildGraph(): GraphQLSchema {
  for (const target of targets) registerTarget(target);
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<new () => unknown>,
    validateFn: (input) => checkInput(input),
    pubSub: unused,
    // The server checks it too, whatever made it.
    skipCheck: true,
    // One request's context makes its resolvers, and each of them once.
    container: ({ context: carrier }: { context: Carrier }) => ({
      get(made: Made) {
        return carrier.context.get(made) as never;
      },
    }),
  });
  return guard(lookAhead(schema));
}
