import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface MemberInvitation extends MailData {
  memberName: string;
  inviterName: string;
  validDays: number;
}

export const MEMBER_INVITATION: MailKind<MemberInvitation> = {
  name: "MEMBER_INVITATION",
  description: "Invites a member into the team, with a link.",
  template: "member-invitation",
  hasSignInLink: true,
  subject: ({ brand, inviterName }) => `${inviterName} invites you to ${brand.name}`,
};
