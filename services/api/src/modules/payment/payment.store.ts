import { validate as isUuid } from "uuid";
import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Allocation } from "./allocation.entity";
import { Payment } from "./payment.entity";
import { allocationPolicy, paymentPolicy, receiptPolicy } from "./payment.policy";
import { PaymentReceipt } from "./receipt.entity";

const table = new Table(Payment, paymentPolicy);
const allocationTable = new Table(Allocation, allocationPolicy);
const receiptTable = new Table(PaymentReceipt, receiptPolicy);
const NEWEST_FIRST: Order<Payment> = { by: ["paidOn"], direction: "desc" };

interface PaymentFilter {
  readonly client: string | null;
  readonly hasCredit: boolean;
}

export class Payments extends Store<Payment> {
  constructor(context: Context) {
    super(context, table);
  }

  /** Newest first; with a filter those of one client, or those of which something is unapplied. */
  async all(args: PageArgs, { client, hasCredit }: PaymentFilter): Promise<Page<Payment>> {
    if (client && !isUuid(client)) return Page.empty();
    const where = [client && "ledger_entry.client_id = :ofClient", hasCredit && HAS_CREDIT].filter(Boolean);
    const name = ["all", client && "client", hasCredit && "credit"].filter(Boolean).join(".");
    const shape = { where: where.join(" and ") || undefined };
    return this.page(name, NEWEST_FIRST, args, shape, { ofClient: client });
  }

  /** The one with this key; a retry finds what its first try recorded. */
  async byKey(key: string): Promise<Payment | null> {
    const where = "ledger_entry.source = 'OUTSIDE' and ledger_entry.external_key = :externalKey";
    const [payment] = await this.list("byKey", { where }, { externalKey: key });
    return payment ?? null;
  }
}

const HAS_CREDIT = `not exists (select from ledger_entry reversal where reversal.workspace_id = ledger_entry.workspace_id and reversal.reverses_id = ledger_entry.id)
  and ledger_entry.amount > (select coalesce(sum(allocation.amount), 0) from allocation where allocation.workspace_id = ledger_entry.workspace_id and allocation.entry_id = ledger_entry.id)`;

export class Allocations extends Store<Allocation> {
  constructor(context: Context) {
    super(context, allocationTable);
  }

  ofPayment(paymentId: string): Promise<Allocation[]> {
    return this.byColumn("entryId", paymentId, { orderBy: "allocation.allocated_at, allocation.id" });
  }

  ofInvoice(invoiceId: string): Promise<Allocation[]> {
    return this.byColumn("invoiceId", invoiceId, { orderBy: "allocation.allocated_at, allocation.id" });
  }

  /** What an invoice has of all payments. Within a transaction that holds its lock. */
  async sumOf(invoiceId: string): Promise<number> {
    const [row] = await this.change(
      "sumOf",
      "select coalesce(sum(amount), 0)::int8 from allocation where workspace_id = :workspaceId and invoice_id = :ofInvoice",
      { ofInvoice: invoiceId },
    );
    return row?.[0] as number;
  }
}

export class PaymentReceipts extends Store<PaymentReceipt> {
  constructor(context: Context) {
    super(context, receiptTable);
  }

  /** With its snapshot. */
  async whole(paymentId: string): Promise<Required<PaymentReceipt> | null> {
    const [receipt] = await this.byColumn("id", paymentId, { whole: true }, ".whole");
    return (receipt as Required<PaymentReceipt> | undefined) ?? null;
  }

  /** Gives a receipt its document, once: false where another worker was first. */
  async attach({ workspaceId, id }: PaymentReceipt, fileId: string): Promise<boolean> {
    const changed = await this.change(
      "attach",
      "update payment_receipt set file_id = :fileId where workspace_id = :ofWorkspace and entry_id = :id and file_id is null returning entry_id",
      { ofWorkspace: workspaceId, id, fileId },
    );
    return changed.length > 0;
  }

  overdue(): Promise<PaymentReceipt[]> {
    return this.list("overdue", {
      where: "payment_receipt.file_id is null and payment_receipt.created_at < now() - interval '5 minutes'",
      orderBy: "payment_receipt.created_at",
      limit: 100,
    });
  }
}
