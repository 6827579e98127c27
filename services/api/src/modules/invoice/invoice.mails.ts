import { buffer } from "node:stream/consumers";
import type { Context } from "../../core/context";
import { MailDelayed } from "../../gateways/mail";
import { Clients } from "../client/client.store";
import { PortalAccesses } from "../client/portal-access.store";
import { Files } from "../file/file.store";
import type { Mail } from "../mail/mail.entity";
import { writtenBy } from "../mail/mail.worker";
import { portalHome } from "../portal/portal-sign-in.service";
import { letterhead } from "../workspace/letterhead";
import { Workspaces } from "../workspace/workspace.store";
import { Invoices } from "./invoice.store";
import { dayOf, moneyFormat } from "./invoice-document";
import { INVOICE_CHANGED, INVOICE_ISSUED } from "./invoice-mail.kind";
import { InvoiceRevisions } from "./invoice-revision.store";

/**
 * Brings the client the invoice as it is when the mail leaves. It goes to a client whose portal is off too, without the
 * link: a business must deliver its invoices. A hidden section sends nothing.
 */
async function write(context: Context, mail: Mail, isChanged: boolean) {
  const clientId = mail.clientId as string;
  const client = await context.get(Clients).byId(clientId);
  const access = await context.get(PortalAccesses).ofClient(clientId);
  const workspace = await context.get(Workspaces).byId(mail.workspaceId);
  const invoice = await context.get(Invoices).byId(mail.aboutId as string);
  if (!client?.email || !workspace || !invoice || invoice.status === "VOID" || invoice.status === "DRAFT") return null;
  if (access?.hiddenSections.includes("INVOICES")) return null;
  const revision = await context.get(InvoiceRevisions).newestOf(invoice.id);
  const file = revision?.fileId ? await context.get(Files).stored(revision.fileId) : null;
  if (!file) throw new MailDelayed("The invoice's document is being prepared.", 2);
  const bytes = await buffer(await context.service.storage.read(file.storageKey));
  const link = `${context.service.publicUrl}${portalHome(workspace.slug)}/invoices/${invoice.id}`;
  return {
    to: client.email,
    fromName: workspace.name,
    replyTo: workspace.contactEmail ?? undefined,
    data: {
      ...letterhead(context, workspace),
      number: invoice.number as string,
      total: moneyFormat(invoice.currency)(invoice.totalAmount),
      due: dayOf(invoice.dueOn as string),
      isChanged,
      ...(access?.enabled && { link }),
    },
    attachments: [{ name: file.name, mediaType: file.mediaType, bytes }],
  };
}

export const invoiceIssued = writtenBy(INVOICE_ISSUED, (context, mail) => write(context, mail, false));
export const invoiceChanged = writtenBy(INVOICE_CHANGED, (context, mail) => write(context, mail, true));
