import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface Invitation extends MailData {
  clientName: string;
  validDays: number;
}

export const INVITATION: MailKind<Invitation> = {
  name: "INVITATION",
  description: "Invites a client into the portal, with a link.",
  template: "invitation",
  hasSignInLink: true,
  subject: ({ brand }) => `Your client portal with ${brand.name}`,
};

interface EmailChanged extends MailData {
  clientName: string;
}

export const EMAIL_CHANGED: MailKind<EmailChanged> = {
  name: "EMAIL_CHANGED",
  description: "Tells the address that a client had before that it was changed.",
  template: "email-changed",
  hasSignInLink: false,
  subject: ({ brand }) => `Your e-mail address at ${brand.name} was changed`,
};
