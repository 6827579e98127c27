import { RETRY_FOR_A_DAY } from "../../core/queue";
import type { Module } from "../module";
import { DashboardInvoices } from "./invoice-dashboard.resolver";
import { InvoiceLine } from "./invoice-line.entity";
import { invoiceActivity } from "./invoice.activity";
import { Invoice } from "./invoice.entity";
import { INVOICE_DOCUMENT_QUEUE } from "./invoice-issue.service";
import { INVOICE_CHANGED, INVOICE_ISSUED, INVOICE_REMINDER } from "./invoice-mail.kind";
import { invoiceChanged, invoiceIssued } from "./invoice.mails";
import { makeInvoiceDocument, makeOverdueDocuments } from "./invoice.worker";
import { invoiceReasons } from "./invoice.outcomes";
import { InvoiceResolver } from "./invoice.resolver";
import { ClientInvoices, PortalInvoices, WorkspaceInvoices } from "./invoice-lists.resolver";
import { invoiceReminder, sendReminders } from "./invoice-reminder.worker";
import { InvoiceRevision } from "./invoice-revision.entity";
import { InvoiceSettingsResolver } from "./invoice-settings.resolver";

export const invoiceModule: Module = {
  entities: [Invoice, InvoiceLine, InvoiceRevision],
  resolvers: [
    ...[InvoiceResolver, PortalInvoices, WorkspaceInvoices, ClientInvoices, DashboardInvoices],
    InvoiceSettingsResolver,
  ],
  activity: invoiceActivity,
  reasons: invoiceReasons,
  mails: [INVOICE_ISSUED, INVOICE_CHANGED, INVOICE_REMINDER],
  mailWriters: [invoiceIssued, invoiceChanged, invoiceReminder],
  queues: [
    {
      name: INVOICE_DOCUMENT_QUEUE,
      work: (context, { id }) => makeInvoiceDocument(context, id as string),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
    },
    {
      name: "overdue-invoice-documents",
      work: makeOverdueDocuments,
      retry: RETRY_FOR_A_DAY,
      startedBy: "CLOCK",
      schedule: "*/10 * * * *",
    },
    {
      name: "invoice-reminders",
      work: sendReminders,
      retry: RETRY_FOR_A_DAY,
      startedBy: "CLOCK",
      schedule: "5,35 * * * *",
    },
  ],
};
