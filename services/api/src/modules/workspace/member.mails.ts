import type { Context } from "../../core/context";
import { LinkRequestService } from "../identity/link-request.service";
import { LinkRequests } from "../identity/link-request.store";
import { MEMBER_INVITATION } from "../identity/member-mail.kind";
import { Members } from "../identity/member.store";
import type { LinkPurpose } from "../identity/sign-in-link.entity";
import { minutesOf, SignInLinkService } from "../identity/sign-in-link.service";
import type { Mail } from "../mail/mail.entity";
import { MailService } from "../mail/mail.service";
import { Mails } from "../mail/mail.store";
import { writtenBy } from "../mail/mail.worker";
import { MEMBER_SIGN_IN_LINK } from "./sign-in-mail.kind";
import { letterhead } from "./letterhead";
import type { Workspace } from "./workspace.entity";
import { Workspaces } from "./workspace.store";

interface Asked {
  readonly purpose: LinkPurpose;
  readonly requestId?: string;
  readonly returnTo: string;
}

export function adminAddress({ service }: Context, token: string): string {
  return `${service.publicUrl}/admin/enter#${token}`;
}

/** Finds out, after the answer has gone, whose address it was; an unknown one gets no mail at all. */
export async function answerMemberLink(context: Context, requestId: string): Promise<void> {
  const requests = context.get(LinkRequests);
  await context.transaction(() => requests.deleteExpired());
  const request = await requests.byId(requestId);
  if (!request) return;
  const member = await context.get(Members).byAddress(request.address);
  const person = member && { workspaceId: member.workspaceId, memberId: member.id, clientId: null };
  if (!(await context.get(LinkRequestService).mayAnswer(request, person)) || !person) return;
  const { workspaceId, memberId } = person;
  await context.transaction(async () => {
    const mails = context.get(MailService);
    await mails.queueOnce({ workspaceId, kind: MEMBER_SIGN_IN_LINK, memberId, aboutId: requestId });
    await requests.keepForMail(requestId);
  });
}

/** A link for a member who still is one; null when that was ended, or the mail dropped, since it was queued. */
async function linkFor(context: Context, mail: Mail, asked: Asked) {
  return context.transaction(async () => {
    const member = await context.get(Members).lock(mail.memberId as string);
    if (!member || member.removedAt || !(await context.get(Mails).isWanted(mail.id))) return null;
    const workspace = (await context.get(Workspaces).byId(member.workspaceId)) as Workspace;
    const person = { workspaceId: workspace.id, memberId: member.id, clientId: null };
    const issued = await context.get(SignInLinkService).issue({ ...asked, person, address: member.address });
    return { member, workspace, link: adminAddress(context, issued.token), code: issued.code };
  });
}

const memberSignInLink = writtenBy(MEMBER_SIGN_IN_LINK, async (context, mail) => {
  const request = mail.aboutId ? await context.get(LinkRequests).byId(mail.aboutId) : null;
  if (!request) return null;
  const { id: requestId, returnTo } = request;
  const made = await linkFor(context, mail, { purpose: "SELF_SERVICE", requestId, returnTo });
  if (!made) return null;
  const { member, workspace, link, code } = made;
  const minutes = minutesOf("SELF_SERVICE");
  const data = { ...letterhead(context, workspace), memberName: member.name, link, code, minutes };
  return { to: member.email, fromName: workspace.name, data };
});

/** It is about the member who sent it. */
const memberInvitation = writtenBy(MEMBER_INVITATION, async (context, mail) => {
  const inviter = mail.aboutId ? await context.get(Members).byId(mail.aboutId) : null;
  const made = inviter && (await linkFor(context, mail, { purpose: "INVITATION", returnTo: "/admin" }));
  if (!made) return null;
  const { member, workspace, link } = made;
  const data = {
    ...letterhead(context, workspace),
    memberName: member.name,
    inviterName: inviter.name,
    link,
    validDays: minutesOf("INVITATION") / (24 * 60),
  };
  return { to: member.email, fromName: workspace.name, data };
});

export const memberMailWriters = [memberSignInLink, memberInvitation];
