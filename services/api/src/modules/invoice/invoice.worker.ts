import { v4 as randomId } from "uuid";
import type { Context } from "../../core/context";
import { FileService } from "../file/file.service";
import { notifyPortal } from "../section/portal-change";
import { eInvoiceOf } from "./e-invoice";
import { invoiceDocument } from "./invoice-document";
import type { InvoiceRevision } from "./invoice-revision.entity";
import { InvoiceRevisions } from "./invoice-revision.store";

/**
 * Makes the document of a revision from its snapshot and keeps it; made once, it never changes. Two workers may render
 * the same bytes: the first to attach them wins, and what the other stored is swept like everything that no row names.
 */
export async function makeInvoiceDocument(context: Context, revisionId: string): Promise<void> {
  const { documents, storage } = context.service;
  const revision = await context.get(InvoiceRevisions).whole(revisionId);
  if (!revision || revision.fileId) return;
  const { workspaceId, clientId, snapshot } = revision;
  const bytes = await documents.render("letter", invoiceDocument(snapshot), eInvoiceOf(snapshot));
  const storageKey = randomId();
  await storage.put(storageKey, bytes);
  await context.transaction(async () => {
    const fileId = await context.get(FileService).keep({
      ...{ workspaceId, clientId, section: "INVOICES", storageKey, bytes },
      name: `${snapshot.number}${snapshot.revision > 1 ? ` (revision ${snapshot.revision})` : ""}.pdf`,
      mediaType: "application/pdf",
    });
    const isFirst = await context.get(InvoiceRevisions).attach(revision, fileId);
    if (!isFirst) await context.get(FileService).detach(fileId, workspaceId);
    else await notifyPortal(context, { workspaceId, clientId, sections: ["INVOICES"] });
  });
}

/** For revisions whose job was lost: each gets another try. */
export async function makeOverdueDocuments(context: Context): Promise<void> {
  const overdue: InvoiceRevision[] = await context.get(InvoiceRevisions).overdue();
  for (const { id } of overdue) await makeInvoiceDocument(context, id);
}
