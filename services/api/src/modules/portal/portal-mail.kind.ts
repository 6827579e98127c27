import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface PortalSignInLink extends MailData {
  code: string;
  minutes: number;
}

export const SIGN_IN_LINK: MailKind<PortalSignInLink> = {
  name: "SIGN_IN_LINK",
  description: "The link that a client asked for.",
  template: "sign-in-link",
  hasSignInLink: true,
  subject: ({ brand }) => `Your sign-in link for ${brand.name}`,
};

interface FirstSignIn extends MailData {
  clientName: string;
  /** Day, time and zone, as the member should read them. */
  at: string;
}

export const FIRST_SIGN_IN: MailKind<FirstSignIn> = {
  name: "FIRST_SIGN_IN",
  description: "Tells a member that a client signed in for the first time.",
  template: "first-sign-in",
  hasSignInLink: false,
  subject: ({ clientName }) => `${clientName} signed in for the first time`,
};

export const CODE_GUESSING: MailKind = {
  name: "CODE_GUESSING",
  description: "Tells a client or a member that many wrong sign-in codes were entered.",
  template: "code-guessing",
  hasSignInLink: false,
  subject: ({ brand }) => `Wrong sign-in codes for ${brand.name}`,
};
