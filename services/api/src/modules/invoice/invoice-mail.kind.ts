import type { MailData } from "../../gateways/mail";
import type { MailKind } from "../mail/mail.kind";

interface InvoiceMail extends MailData {
  number: string;
  /** An amount and a day as the client reads them. */
  total: string;
  due: string;
  isChanged: boolean;
}

export const INVOICE_ISSUED: MailKind<InvoiceMail> = {
  name: "INVOICE_ISSUED",
  description: "Brings a client an invoice, with its document.",
  template: "invoice-issued",
  hasSignInLink: false,
  subject: ({ brand, number }) => `Invoice ${number} from ${brand.name}`,
};

export const INVOICE_CHANGED: MailKind<InvoiceMail> = {
  name: "INVOICE_CHANGED",
  description: "Brings a client a changed invoice, with its new document.",
  template: "invoice-issued",
  hasSignInLink: false,
  subject: ({ brand, number }) => `Invoice ${number} from ${brand.name} was changed`,
};
