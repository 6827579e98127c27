import type { Context } from "../../core/context";
import { EMAIL_CHANGED, INVITATION } from "../client/client-mail.kind";
import { Clients } from "../client/client.store";
import { LinkRequests } from "../identity/link-request.store";
import { Members } from "../identity/member.store";
import type { LinkPurpose } from "../identity/sign-in-link.entity";
import { minutesOf, SignInLinkService } from "../identity/sign-in-link.service";
import type { Mail } from "../mail/mail.entity";
import { Mails } from "../mail/mail.store";
import { type Letter, writtenBy } from "../mail/mail.worker";
import { letterhead } from "../workspace/letterhead";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import { PortalAccesses } from "../client/portal-access.store";
import { CODE_GUESSING, FIRST_SIGN_IN, SIGN_IN_LINK } from "./portal-mail.kind";
import { portalHome } from "./portal-sign-in.service";

interface Asked {
  readonly purpose: LinkPurpose;
  readonly requestId?: string;
  readonly returnTo?: string;
}

/** A link for a client who may sign in at this moment; null when access has been taken away since the mail was queued. */
async function linkFor(context: Context, { id: mailId, clientId }: Mail, asked: Asked) {
  return context.transaction(async () => {
    const client = clientId ? await context.get(Clients).lock(clientId) : null;
    if (!clientId || !client?.email || !client.address) return null;
    if (!(await context.get(PortalAccesses).isEnabledFor(clientId))) return null;
    if (!(await context.get(Mails).isWanted(mailId))) return null;
    const workspace = (await context.get(Workspaces).byId(client.workspaceId)) as Workspace;
    const person = { workspaceId: workspace.id, clientId, memberId: null };
    const returnTo = asked.returnTo ?? portalHome(workspace.slug);
    const issued = await context.get(SignInLinkService).issue({ ...asked, person, address: client.address, returnTo });
    return {
      client,
      workspace,
      email: client.email,
      link: enterAddress(context, workspace.slug, issued.token),
      code: issued.code,
    };
  });
}

/** The token is behind the `#`: it reaches no server by opening the link, no log and no referrer. */
export function enterAddress(context: Context, slug: string, token: string): string {
  return `${context.service.publicUrl}${portalHome(slug)}/enter#${token}`;
}

const invitation = writtenBy(INVITATION, async (context, mail) => {
  const made = await linkFor(context, mail, { purpose: "INVITATION" });
  if (!made) return null;
  const { client, workspace, email, link } = made;
  const data = {
    ...letterhead(context, workspace),
    clientName: client.name,
    link,
    validDays: minutesOf("INVITATION") / (24 * 60),
  };
  return { ...from(workspace, email), data };
});

const signInLink = writtenBy(SIGN_IN_LINK, async (context, mail) => {
  const request = mail.aboutId ? await context.get(LinkRequests).byId(mail.aboutId) : null;
  if (!request) return null;
  const made = await linkFor(context, mail, {
    purpose: "SELF_SERVICE",
    requestId: request.id,
    returnTo: request.returnTo,
  });
  if (!made) return null;
  const { workspace, email, link, code } = made;
  const data = { ...letterhead(context, workspace), link, code, minutes: minutesOf("SELF_SERVICE") };
  return { ...from(workspace, email), data };
});

const firstSignIn = writtenBy(FIRST_SIGN_IN, async (context, mail) => {
  const member = await context.get(Members).byId(mail.memberId as string);
  const client = await context.get(Clients).byId(mail.clientId as string);
  const workspace = await context.get(Workspaces).byId(mail.workspaceId);
  if (!member || member.removedAt || !client || !workspace) return null;
  const at = new Intl.DateTimeFormat("en-GB", {
    dateStyle: "long",
    timeStyle: "short",
    timeZone: workspace.timeZone,
  }).format(new Date(mail.createdAt));
  const data = {
    ...letterhead(context, workspace),
    clientName: client.name,
    at: `${at} (${workspace.timeZone})`,
    link: `${context.service.publicUrl}/admin/clients/${client.id}`,
  };
  return { to: member.email, fromName: workspace.name, data };
});

const codeGuessing = writtenBy(CODE_GUESSING, async (context, mail) => {
  const workspace = (await context.get(Workspaces).byId(mail.workspaceId)) as Workspace;
  const client = mail.clientId ? await context.get(Clients).byId(mail.clientId) : null;
  const member = mail.memberId ? await context.get(Members).byId(mail.memberId) : null;
  const to = client?.email ?? (member?.removedAt ? null : member?.email);
  if (!to) return null;
  const link = `${context.service.publicUrl}${client ? portalHome(workspace.slug) : "/admin"}`;
  return { ...from(workspace, to), data: { ...letterhead(context, workspace), link } };
});

/** To the address that the client had before, which the ledger keeps. */
const emailChanged = writtenBy(EMAIL_CHANGED, async (context, mail) => {
  const workspace = (await context.get(Workspaces).byId(mail.workspaceId)) as Workspace;
  const client = mail.clientId ? await context.get(Clients).byId(mail.clientId) : null;
  if (!client || !mail.recipient) return null;
  const link = `${context.service.publicUrl}${portalHome(workspace.slug)}`;
  const data = { ...letterhead(context, workspace), clientName: client.name, link };
  return { ...from(workspace, mail.recipient), data };
});

function from({ name, contactEmail }: Workspace, to: string): Pick<Letter, "to" | "fromName" | "replyTo"> {
  return { to, fromName: name, replyTo: contactEmail ?? undefined };
}

export const portalMailWriters = [invitation, signInLink, firstSignIn, codeGuessing, emailChanged];
