import type { Context } from "../core/context";
import type { Client } from "../modules/client/client.entity";
import { Clients } from "../modules/client/client.store";
import type { Invoice } from "../modules/invoice/invoice.entity";
import { InvoiceLines, Invoices } from "../modules/invoice/invoice.store";
import { InvoiceIssueService } from "../modules/invoice/invoice-issue.service";
import { InvoiceNumbers } from "../modules/invoice/invoice-series.store";
import type { Payment } from "../modules/payment/payment.entity";
import { Allocations, Payments } from "../modules/payment/payment.store";
import { ReceiptService } from "../modules/payment/receipt.service";
import { totalsOf } from "../modules/pricing/totals";
import type { Workspace } from "../modules/workspace/workspace.entity";
import type { DemoInvoice } from "./demo.clients";
import type { Calendar } from "./demo.shelf";

interface Owner {
  readonly workspaceId: string;
  readonly clientId: string;
}

/** The demo's invoices and payments, with their documents and their ledger. */
export class DemoBooks {
  private readonly numbers = new Map<DemoInvoice, string>();

  constructor(
    private readonly context: Context,
    private readonly calendar: Calendar,
  ) {}

  /** Numbers in the order of their days, over all clients. */
  async number(workspace: Workspace, invoices: readonly DemoInvoice[]): Promise<void> {
    const issued = invoices.filter(({ status }) => status !== "DRAFT").sort((a, b) => a.days[0] - b.days[0]);
    for (const invoice of issued) {
      const issuedOn = this.calendar.day(invoice.days[0]);
      this.numbers.set(invoice, await this.context.get(InvoiceNumbers).take(workspace, issuedOn));
    }
  }

  async invoice(owner: Owner, made: DemoInvoice): Promise<string> {
    const { status, currency, days, discount = 0 } = made;
    const lines = made.lines.map(([description, quantity, unitPrice, taxRate]) => ({
      ...{ description, quantity, unitPrice, taxRate },
      taxCategory: Number(taxRate) > 0 ? ("STANDARD" as const) : ("ZERO" as const),
    }));
    const totals = totalsOf(lines, discount);
    const isIssued = status !== "DRAFT";
    const invoices = this.context.get(Invoices);
    const id = await invoices.create({
      ...owner,
      ...{ status, currency, number: this.numbers.get(made) ?? null, revision: isIssued ? 1 : 0 },
      issuedOn: isIssued ? this.calendar.day(days[0]) : null,
      dueOn: isIssued ? this.calendar.day(days[1]) : null,
      subtotalAmount: totals.subtotal,
      discountAmount: discount,
      taxAmount: totals.tax,
      totalAmount: totals.total,
      paidAmount: status === "PAID" ? totals.total : (made.paid ?? 0),
      notes: status === "OPEN" ? "Thank you for working with us." : null,
      ...(status === "VOID" && { voidReason: "Written twice", voidedAt: this.calendar.instant(days[0] + 5) }),
    });
    await this.context.get(InvoiceLines).createAll(
      lines.map(({ unitPrice, ...line }, position) => ({
        ...owner,
        ...line,
        invoiceId: id,
        position,
        unitPriceAmount: unitPrice,
        netAmount: totals.lines[position] as number,
      })),
    );
    const invoice = (await invoices.lock(id)) as Invoice;
    if (isIssued) await this.context.get(InvoiceIssueService).freeze(invoice);
    if (invoice.paidAmount > 0) await this.payment(owner, invoice, Math.min(days[1] - 4, -1));
    return id;
  }

  private async payment(owner: Owner, invoice: Invoice, day: number): Promise<void> {
    const payments = this.context.get(Payments);
    const id = await payments.create({
      ...owner,
      ...{ kind: "PAYMENT", source: "OUTSIDE", externalKey: `demo:${invoice.id}`, currency: invoice.currency },
      ...{ amountValue: invoice.paidAmount, paidOn: this.calendar.day(day), method: "BANK_TRANSFER" },
      recordedAt: this.calendar.instant(day),
    });
    const allocation = { ...owner, entryId: id, invoiceId: invoice.id, amountValue: invoice.paidAmount };
    await this.context.get(Allocations).create(allocation);
    const payment = (await payments.byId(id)) as Payment;
    const client = (await this.context.get(Clients).byId(owner.clientId)) as Client;
    const applied = [{ invoice, applied: invoice.paidAmount }];
    await this.context.get(ReceiptService).freeze(payment, client, applied, false);
  }
}
