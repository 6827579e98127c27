import type { Context } from "../../core/context";
import { LinkRequests } from "../identity/link-request.store";
import { Members } from "../identity/member.store";
import { minutesOf, SignInLinkService } from "../identity/sign-in-link.service";
import type { MailKind } from "../mail/mail.kind";
import { MailService } from "../mail/mail.service";
import type { Writer } from "../mail/mail.worker";
import { letterhead } from "./letterhead";
import type { Workspace } from "./workspace.entity";
import { Workspaces } from "./workspace.store";

export function adminAddress({ service }: Context, token: string): string {
  return `${service.publicUrl}/admin/enter#${token}`;
}

/** Finds out, after the answer has gone, whose address it was; an unknown one gets no mail at all. */
export async function answerMemberLink(context: Context, requestId: string): Promise<void> {
  const request = await context.get(LinkRequests).byId(requestId);
  if (!request || request.isThrottled) return;
  const member = await context.get(Members).byAddress(request.address);
  if (!member) return;
  const { workspaceId, id: memberId } = member;
  await context.transaction(() =>
    context.get(MailService).queue({ workspaceId, template: "MEMBER_SIGN_IN_LINK", memberId, aboutId: requestId }),
  );
}

const memberSignInLink: Writer = async (context, mail) => {
  const request = mail.aboutId ? await context.get(LinkRequests).byId(mail.aboutId) : null;
  const member = await context.get(Members).byId(mail.memberId as string);
  if (!request || !member || member.removedAt) return null;
  const workspace = (await context.get(Workspaces).byId(member.workspaceId)) as Workspace;
  const person = { workspaceId: workspace.id, memberId: member.id, clientId: null };
  const { askedHash, returnTo } = request;
  const issued = await context.transaction(() =>
    context
      .get(SignInLinkService)
      .issue({ purpose: "SELF_SERVICE", person, address: member.address, askedHash, returnTo }),
  );
  const link = adminAddress(context, issued.token);
  const data = {
    ...letterhead(context, workspace),
    memberName: member.name,
    link,
    code: issued.code,
    minutes: minutesOf("SELF_SERVICE"),
  };
  return { to: member.email, fromName: workspace.name, template: "member-sign-in-link", data };
};

export const memberMails = { MEMBER_SIGN_IN_LINK: memberSignInLink } satisfies Partial<Record<MailKind, Writer>>;
