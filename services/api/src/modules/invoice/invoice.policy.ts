import type { Policy } from "../../core/table";

export const invoicePolicy: Policy = {
  section: "INVOICES",
  see: {
    CLIENT: "invoice.workspace_id = :workspaceId and invoice.client_id = :clientId and invoice.status <> 'DRAFT'",
    MEMBER: "invoice.workspace_id = :workspaceId",
  },
};

/** A draft's lines are as hidden as the draft: they are only reached by way of it, and say so themselves. */
export const invoiceLinePolicy: Policy = {
  section: "INVOICES",
  see: {
    CLIENT:
      "invoice_line.workspace_id = :workspaceId and invoice_line.client_id = :clientId and exists (select from invoice where invoice.workspace_id = invoice_line.workspace_id and invoice.id = invoice_line.invoice_id and invoice.status <> 'DRAFT')",
    MEMBER: "invoice_line.workspace_id = :workspaceId",
  },
};

/** A client reaches a document by the invoice that it belongs to; the snapshot itself is read by the service alone. */
export const invoiceRevisionPolicy: Policy = {
  section: "INVOICES",
  see: {
    CLIENT: "invoice_revision.workspace_id = :workspaceId and invoice_revision.client_id = :clientId",
    MEMBER: "invoice_revision.workspace_id = :workspaceId",
  },
};
