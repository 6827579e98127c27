import { buffer } from "node:stream/consumers";
import { MailDelayed } from "../../gateways/mail";
import { Clients } from "../client/client.store";
import { PortalAccesses } from "../client/portal-access.store";
import { Files } from "../file/file.store";
import { dayOf, moneyFormat } from "../invoice/invoice-document";
import { writtenBy } from "../mail/mail.worker";
import { portalHome } from "../portal/portal-sign-in.service";
import { letterhead } from "../workspace/letterhead";
import { Workspaces } from "../workspace/workspace.store";
import { PaymentReceipts, Payments } from "./payment.store";
import { RECEIPT } from "./receipt-mail.kind";

/** Not for a payment that was taken back meanwhile, and not where invoices are hidden. */
export const receiptMail = writtenBy(RECEIPT, async (context, mail) => {
  const clientId = mail.clientId as string;
  const client = await context.get(Clients).byId(clientId);
  const access = await context.get(PortalAccesses).ofClient(clientId);
  const workspace = await context.get(Workspaces).byId(mail.workspaceId);
  const payment = await context.get(Payments).byId(mail.aboutId as string);
  if (!client?.email || !workspace || !payment || payment.isReversed) return null;
  if (access?.hiddenSections.includes("INVOICES")) return null;
  const receipt = await context.get(PaymentReceipts).whole(payment.id);
  const file = receipt?.fileId ? await context.get(Files).stored(receipt.fileId) : null;
  if (!receipt || !file) throw new MailDelayed("The receipt is being prepared.", 2);
  const bytes = await buffer(await context.service.storage.read(file.storageKey));
  const link = `${context.service.publicUrl}${portalHome(workspace.slug)}/invoices`;
  return {
    to: client.email,
    fromName: workspace.name,
    replyTo: workspace.contactEmail ?? undefined,
    data: {
      ...letterhead(context, workspace),
      amount: moneyFormat(payment.currency)(payment.amountValue),
      day: dayOf(payment.paidOn),
      numbers: receipt.snapshot.invoices.map(({ number }) => number).join(", "),
      ...(access?.enabled && { link }),
    },
    attachments: [{ name: file.name, mediaType: file.mediaType, bytes }],
  };
});
