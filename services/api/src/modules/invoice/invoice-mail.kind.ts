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

interface ReminderMail extends MailData {
  number: string;
  /** What is still to be paid, and the due day, as the client reads them. */
  amount: string;
  due: string;
  isOverdue: boolean;
}

export const INVOICE_REMINDER: MailKind<ReminderMail> = {
  name: "INVOICE_REMINDER",
  description: "Reminds a client of an invoice before or after its due day.",
  template: "invoice-reminder",
  hasSignInLink: false,
  subject: ({ brand, number, isOverdue }) =>
    isOverdue ? `Invoice ${number} from ${brand.name} is overdue` : `Reminder: invoice ${number} from ${brand.name}`,
};
