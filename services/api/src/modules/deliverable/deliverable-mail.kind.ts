import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface DeliverablePublished extends MailData {
  /** The first few, and how many more there are. */
  titles: readonly string[];
  more: number;
}

export const DELIVERABLE_PUBLISHED: MailKind<DeliverablePublished> = {
  name: "DELIVERABLE_PUBLISHED",
  description: "Tells a client what was published.",
  template: "deliverable-published",
  hasSignInLink: false,
  subject: ({ brand }) => `New in your portal with ${brand.name}`,
};
