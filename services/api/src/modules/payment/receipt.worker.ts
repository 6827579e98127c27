import { v4 as randomId } from "uuid";
import type { Context } from "../../core/context";
import { FileService } from "../file/file.service";
import { notifyPortal } from "../section/portal-change";
import { Payments, PaymentReceipts } from "./payment.store";
import { receiptDocument } from "./receipt-document";

/** Makes the document of a receipt from its snapshot and keeps it, once. */
export async function makeReceipt(context: Context, paymentId: string): Promise<void> {
  const { documents, storage } = context.service;
  const receipt = await context.get(PaymentReceipts).whole(paymentId);
  if (!receipt || receipt.fileId) return;
  const { workspaceId, clientId, snapshot } = receipt;
  const bytes = await documents.render("letter", receiptDocument(snapshot));
  const storageKey = randomId();
  await storage.put(storageKey, bytes);
  await context.transaction(async () => {
    const files = context.get(FileService);
    const fileId = await files.keep({
      ...{ workspaceId, clientId, section: "INVOICES", storageKey, bytes },
      name: `Receipt ${snapshot.paidOn}.pdf`,
      mediaType: "application/pdf",
    });
    const isFirst = await context.get(PaymentReceipts).attach(receipt, fileId);
    const payment = await context.get(Payments).byId(paymentId);
    if (!isFirst) await files.detach(fileId, workspaceId);
    else if (payment?.isReversed) await files.show(fileId, false, workspaceId);
    else await notifyPortal(context, { workspaceId, clientId, sections: ["INVOICES"] });
  });
}

export async function makeOverdueReceipts(context: Context): Promise<void> {
  for (const { id } of await context.get(PaymentReceipts).overdue()) await makeReceipt(context, id);
}
