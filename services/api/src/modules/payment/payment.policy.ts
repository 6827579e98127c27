import type { Policy } from "../../core/table";

/** Reversed payments were never there, to a client. */
export const paymentPolicy: Policy = {
  section: "INVOICES",
  see: {
    CLIENT:
      "ledger_entry.workspace_id = :workspaceId and ledger_entry.client_id = :clientId and ledger_entry.kind = 'PAYMENT' and not exists (select from ledger_entry reversal where reversal.workspace_id = ledger_entry.workspace_id and reversal.reverses_id = ledger_entry.id)",
    MEMBER: "ledger_entry.workspace_id = :workspaceId and ledger_entry.kind = 'PAYMENT'",
  },
};

export const allocationPolicy: Policy = {
  section: "INVOICES",
  see: {
    CLIENT:
      "allocation.workspace_id = :workspaceId and allocation.client_id = :clientId and not exists (select from ledger_entry reversal where reversal.workspace_id = allocation.workspace_id and reversal.reverses_id = allocation.entry_id)",
    MEMBER: "allocation.workspace_id = :workspaceId",
  },
};

export const receiptPolicy: Policy = {
  section: "INVOICES",
  see: {
    CLIENT: "payment_receipt.workspace_id = :workspaceId and payment_receipt.client_id = :clientId",
    MEMBER: "payment_receipt.workspace_id = :workspaceId",
  },
};
