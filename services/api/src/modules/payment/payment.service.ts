import { violates } from "../../core/constraint";
import type { Context } from "../../core/context";
import { typed } from "../../core/input";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { ActivityService } from "../activity/activity.service";
import type { ActivityKind } from "../activity/activity.kind";
import { Clients } from "../client/client.store";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { invoiceActivity } from "../invoice/invoice.activity";
import { invoiceReasons } from "../invoice/invoice.outcomes";
import type { Invoice } from "../invoice/invoice.entity";
import { Invoices } from "../invoice/invoice.store";
import { paymentActivity } from "./payment.activity";
import type { Payment } from "./payment.entity";
import { PaymentApplied, PaymentRecorded, PaymentReversed, paymentReasons } from "./payment.outcomes";
import { Allocations, Payments } from "./payment.store";
import type { ApplyPaymentInput, RecordPaymentInput, ReversePaymentInput } from "./payment.inputs";
import { ReceiptService } from "./receipt.service";

/**
 * Money in the ledger, and which invoice has how much of it. Every command locks the client first, then invoices by id:
 * the ledger itself cannot be locked by whoever may not change it. An invoice's paid amount and state are worked out
 * from its allocations, in the same transaction.
 */
export class PaymentService {
  constructor(private readonly context: Context) {}

  async record(input: RecordPaymentInput): Promise<PaymentRecorded | InvalidInput | NotFound | NotAllowedNow> {
    try {
      return await this.context.transaction(() => this.recordOnce(input));
    } catch (error) {
      // The same intent, sent twice at once: the first is in the ledger now.
      if (!violates(error, "ledger_entry_workspace_id_source_external_key_key")) throw error;
      return this.context.transaction(() => this.recordOnce(input));
    }
  }

  private async recordOnce(
    input: RecordPaymentInput,
  ): Promise<PaymentRecorded | InvalidInput | NotFound | NotAllowedNow> {
    const { key, invoiceId, amount, paidOn, method, sendReceipt } = input;
    const payments = this.context.get(Payments);
    if (paidOn > (this.context.viewer.parameters.today as string))
      return InvalidInput.of("paidOn", "This day has not come yet. Enter the day on which the money arrived.");
    const named = invoiceId ? await this.context.get(Invoices).byId(invoiceId) : null;
    if (invoiceId && !named) return new NotFound();
    const clientId = named?.clientId ?? input.clientId;
    if (!clientId) return InvalidInput.of("clientId", "Choose the client who paid, or an invoice.");
    const client = await this.context.get(Clients).lock(clientId);
    if (!client) return new NotFound();
    // Behind the lock: of the same intent sent twice at once, the second finds what the first recorded.
    const known = await payments.byKey(key);
    if (known) return new PaymentRecorded(known);
    const invoice = named && (await this.context.get(Invoices).lock(named.id));
    const refused = invoice ? refusalOf(invoice, amount.currency) : null;
    if (refused) return refused;
    const id = await payments.create({
      ...{ clientId, kind: "PAYMENT", source: "OUTSIDE", externalKey: key, paidOn, method },
      ...{ currency: amount.currency, amountValue: amount.amount, note: typed(input.note) },
      recordedBy: asMember(this.context.viewer).memberId,
    });
    const applied = invoice ? Math.min(amount.amount, invoice.totalAmount - invoice.paidAmount) : 0;
    if (invoice) await this.allocate(id, invoice, applied);
    const payment = (await payments.byId(id)) as Payment;
    await this.tell(payment, paymentActivity.PAYMENT_RECORDED);
    await this.context.get(ReceiptService).freeze(payment, client, invoice ? [{ invoice, applied }] : [], sendReceipt);
    return new PaymentRecorded(payment);
  }

  /** By an entry of its own: the ledger forgets nothing. Done twice, it is done. */
  reverse({ id, reason }: ReversePaymentInput): Promise<PaymentReversed | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const payments = this.context.get(Payments);
      const payment = await this.lockClientOf(id);
      if (!payment) return new NotFound();
      if (payment.isReversed) return new PaymentReversed(payment);
      const invoices = await this.lockInvoicesOf(id);
      const { clientId, currency, amountValue, paidOn, method } = payment;
      await payments.create({
        ...{ clientId, kind: "REVERSAL", source: "OUTSIDE", externalKey: `reversal:${id}`, reversesId: id },
        ...{ currency, amountValue, paidOn, method, note: reason.trim() },
        recordedBy: asMember(this.context.viewer).memberId,
      });
      for (const { invoice, amount } of invoices) await this.allocate(id, invoice, -amount);
      await this.context.get(ReceiptService).withdraw(id);
      await this.tell(payment, paymentActivity.PAYMENT_REVERSED);
      payments.forget();
      return new PaymentReversed((await payments.byId(id)) as Payment);
    });
  }

  /** As much of a payment's credit as the invoice needs. */
  apply({ id, invoiceId }: ApplyPaymentInput): Promise<PaymentApplied | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const payments = this.context.get(Payments);
      const payment = await this.lockClientOf(id);
      const invoice = await this.context.get(Invoices).lock(invoiceId);
      if (!payment || !invoice || payment.clientId !== invoice.clientId) return new NotFound();
      if (payment.isReversed) return new NotAllowedNow(paymentReasons.REVERSED, "This payment was taken back.");
      const refused = refusalOf(invoice, payment.currency);
      if (refused instanceof NotAllowedNow) return refused;
      const applied = Math.min(payment.unapplied.amount, invoice.totalAmount - invoice.paidAmount);
      if (refused || applied <= 0)
        return new NotAllowedNow(
          paymentReasons.NOTHING_LEFT,
          "Nothing can be applied here: the credit is used up, nothing is due, or the currency is another one.",
        );
      await this.allocate(id, invoice, applied);
      payments.forget();
      const { workspaceId, clientId } = payment;
      await notifyPortal(this.context, { workspaceId, clientId, sections: ["INVOICES"] });
      return new PaymentApplied((await payments.byId(id)) as Payment);
    });
  }

  /** Takes everything off an invoice, as its client's credit. Within the transaction that holds the invoice's lock. */
  async release(invoice: Invoice): Promise<void> {
    const allocations = await this.context.get(Allocations).ofInvoice(invoice.id);
    for (const [entryId, parts] of Map.groupBy(allocations, (allocation) => allocation.entryId)) {
      const amount = parts.reduce((sum, { amountValue }) => sum + amountValue, 0);
      if (amount !== 0) await this.allocate(entryId, invoice, -amount);
    }
  }

  private async allocate(entryId: string, invoice: Invoice, amount: number): Promise<void> {
    if (amount === 0) return;
    const allocations = this.context.get(Allocations);
    await allocations.create({ clientId: invoice.clientId, entryId, invoiceId: invoice.id, amountValue: amount });
    const paidAmount = await allocations.sumOf(invoice.id);
    const wasPaid = invoice.status === "PAID";
    const isPaid = paidAmount >= invoice.totalAmount;
    const status = invoice.status === "VOID" ? "VOID" : isPaid ? "PAID" : "OPEN";
    await this.context.get(Invoices).save(invoice, { paidAmount, status });
    if (isPaid && !wasPaid && status === "PAID") await this.tell(invoice, invoiceActivity.INVOICE_PAID);
    allocations.forget();
  }

  /** The payment as it is once nobody else moves money of its client. */
  private async lockClientOf(paymentId: string): Promise<Payment | null> {
    const payments = this.context.get(Payments);
    const found = await payments.byId(paymentId);
    if (!found) return null;
    await this.context.get(Clients).lock(found.clientId);
    payments.forget();
    return payments.byId(paymentId);
  }

  /** Those that have something of a payment, locked in the order of their ids, with what they have of it then. */
  private async lockInvoicesOf(paymentId: string): Promise<{ invoice: Invoice; amount: number }[]> {
    const allocations = this.context.get(Allocations);
    const ids = new Set((await allocations.ofPayment(paymentId)).map(({ invoiceId }) => invoiceId));
    const invoices: Invoice[] = [];
    for (const id of [...ids].sort()) invoices.push((await this.context.get(Invoices).lock(id)) as Invoice);
    allocations.forget();
    const parts = await allocations.ofPayment(paymentId);
    return invoices.map((invoice) => ({
      invoice,
      amount: parts
        .filter(({ invoiceId }) => invoiceId === invoice.id)
        .reduce((sum, part) => sum + part.amountValue, 0),
    }));
  }

  private async tell({ workspaceId, clientId, id }: Payment | Invoice, kind: ActivityKind): Promise<void> {
    const { memberId: actorId } = asMember(this.context.viewer);
    await this.context
      .get(ActivityService)
      .record({ workspaceId, clientId, targetId: id, kind, actorKind: "MEMBER", actorId });
    await notifyPortal(this.context, { workspaceId, clientId, sections: ["INVOICES"] });
  }
}

function refusalOf({ status, currency }: Invoice, paidIn: string): InvalidInput | NotAllowedNow | null {
  if (status === "DRAFT")
    return new NotAllowedNow(invoiceReasons.NOT_ISSUED, "This invoice is a draft. Issue it first.");
  if (status === "VOID")
    return new NotAllowedNow(invoiceReasons.VOIDED, "This invoice is void. Record the money as the client's credit.");
  if (status === "PAID")
    return new NotAllowedNow(invoiceReasons.PAID, "This invoice is paid. Record the money as the client's credit.");
  if (currency !== paidIn) return InvalidInput.of("amount", `This invoice is in ${currency}.`);
  return null;
}
