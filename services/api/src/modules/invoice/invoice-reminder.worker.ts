import type { Context } from "../../core/context";
import { Clients } from "../client/client.store";
import { PortalAccesses } from "../client/portal-access.store";
import { MailService } from "../mail/mail.service";
import { writtenBy } from "../mail/mail.worker";
import { portalHome } from "../portal/portal-sign-in.service";
import { letterhead } from "../workspace/letterhead";
import { Workspaces } from "../workspace/workspace.store";
import { dayOf, moneyFormat } from "./invoice-document";
import { INVOICE_REMINDER } from "./invoice-mail.kind";
import { InvoiceReminders } from "./invoice-reminder.store";
import { Invoices } from "./invoice.store";

export async function sendReminders(context: Context): Promise<void> {
  for (;;) {
    const claimed = await context.transaction(async () => {
      const reminders = await context.get(InvoiceReminders).claim();
      for (const reminder of reminders) await context.get(MailService).queue({ ...reminder, kind: INVOICE_REMINDER });
      return reminders.length;
    });
    if (claimed === 0) return;
  }
}

/** What was true when it was queued is asked again: a payment, a hidden section or a switch may have come between. */
export const invoiceReminder = writtenBy(INVOICE_REMINDER, async (context, mail) => {
  const clientId = mail.clientId as string;
  const client = await context.get(Clients).byId(clientId);
  const access = await context.get(PortalAccesses).ofClient(clientId);
  const workspace = await context.get(Workspaces).byId(mail.workspaceId);
  const invoice = await context.get(Invoices).byId(mail.aboutId as string);
  if (!client?.email || client.archivedAt || !workspace?.sendsReminders || !invoice?.sendsReminders) return null;
  if (!access?.enabled || access.hiddenSections.includes("INVOICES")) return null;
  if (invoice.status !== "OPEN" || invoice.amountDue.amount === 0) return null;
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: workspace.timeZone }).format(new Date());
  return {
    to: client.email,
    fromName: workspace.name,
    replyTo: workspace.contactEmail ?? undefined,
    data: {
      ...letterhead(context, workspace),
      number: invoice.number as string,
      amount: moneyFormat(invoice.currency)(invoice.amountDue.amount),
      due: dayOf(invoice.dueOn as string),
      isOverdue: (invoice.dueOn as string) < today,
      link: `${context.service.publicUrl}${portalHome(workspace.slug)}/invoices/${invoice.id}`,
    },
  };
});
