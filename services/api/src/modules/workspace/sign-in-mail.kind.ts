import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface MemberSignInLink extends MailData {
  memberName: string;
  code: string;
  minutes: number;
}

export const MEMBER_SIGN_IN_LINK: MailKind<MemberSignInLink> = {
  name: "MEMBER_SIGN_IN_LINK",
  description: "The link that a member asked for.",
  template: "member-sign-in-link",
  hasSignInLink: true,
  subject: ({ brand }) => `Sign in to ${brand.name}`,
};
