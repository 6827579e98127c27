import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface ReceiptMail extends MailData {
  /** An amount and a day as the client reads them. */
  amount: string;
  day: string;
  numbers: string;
}

export const RECEIPT: MailKind<ReceiptMail> = {
  name: "RECEIPT",
  description: "Brings a client the receipt of a payment, with its document.",
  template: "receipt",
  hasSignInLink: false,
  subject: ({ brand }) => `Receipt from ${brand.name}`,
};
