import { Clients } from "../client/client.store";
import { PortalAccesses } from "../client/portal-access.store";
import { writtenBy } from "../mail/mail.worker";
import { portalHome } from "../portal/portal-sign-in.service";
import { letterhead } from "../workspace/letterhead";
import { Workspaces } from "../workspace/workspace.store";
import { DELIVERABLE_PUBLISHED } from "./deliverable-mail.kind";
import { Deliverables } from "./deliverable.store";

const MOST_NAMED = 10;

/** Tells of all that was published since the mail was queued and is still there; of nothing when its section is hidden by then. */
export const deliverablePublished = writtenBy(DELIVERABLE_PUBLISHED, async (context, mail) => {
  const clientId = mail.clientId as string;
  const client = await context.get(Clients).byId(clientId);
  const access = await context.get(PortalAccesses).ofClient(clientId);
  const workspace = await context.get(Workspaces).byId(mail.workspaceId);
  if (!client?.email || !access?.enabled || access.hiddenSections.includes("DELIVERABLES") || !workspace) return null;
  const published = await context.get(Deliverables).publishedSince(clientId, mail.createdAt);
  if (published.length === 0) return null;
  const titles = published.slice(0, MOST_NAMED).map(({ title }) => title);
  const data = {
    ...letterhead(context, workspace),
    titles,
    more: published.length - titles.length,
    link: `${context.service.publicUrl}${portalHome(workspace.slug)}/deliverables`,
  };
  const replyTo = workspace.contactEmail ?? undefined;
  return { to: client.email, fromName: workspace.name, replyTo, data };
});
