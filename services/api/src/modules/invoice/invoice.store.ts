import type { Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Money } from "../../core/money";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Invoice } from "./invoice.entity";
import { InvoiceLine } from "./invoice-line.entity";
import { invoiceLinePolicy, invoicePolicy } from "./invoice.policy";

const table = new Table(Invoice, invoicePolicy);
const lineTable = new Table(InvoiceLine, invoiceLinePolicy);
const NEWEST_FIRST: Order<Invoice> = { by: ["issuedOn"], direction: "desc" };

export interface Outstanding {
  readonly nodes: Invoice[];
  readonly total: number;
  readonly amounts: Money[];
}

interface Summary {
  readonly total: number;
  readonly amounts: { currency: string; amount: number }[];
}

export class Invoices extends Store<Invoice> {
  constructor(context: Context) {
    super(context, table);
  }

  /** Issued ones, newest first. */
  issued(args: PageArgs): Promise<Page<Invoice>> {
    return this.page("issued", NEWEST_FIRST, args, { where: "invoice.issued_on is not null" });
  }

  /** For members; a draft has no day yet, so the order is that in which they were made: ids count up. */
  ofClient(clientId: string, args: PageArgs): Promise<Page<Invoice>> {
    const where = "invoice.client_id = :ofClient";
    return this.page("ofClient", { by: [], direction: "desc" }, args, { where }, { ofClient: clientId });
  }

  /** The open ones that are due first, with the number and the sums of all of them, a sum for each currency. */
  async outstanding(limit: number): Promise<Outstanding> {
    const where = "invoice.status = 'OPEN'";
    const summary =
      () => `(select jsonb_build_object('total', sum(sums.number), 'amounts', jsonb_agg(jsonb_build_object('currency', sums.currency, 'amount', sums.due) order by sums.currency))
      from (select invoice.currency, count(*) as number, sum(greatest(invoice.total_amount - invoice.paid_amount, 0)) as due from invoice ${this.whereText({ where })} group by invoice.currency) as sums)`;
    const nodes = await this.list("outstanding", {
      where,
      orderBy: "invoice.due_on, invoice.id",
      limit,
      extra: { summary },
    });
    const [first] = nodes as (Invoice & { summary: Summary })[];
    const { total, amounts } = first?.summary ?? { total: 0, amounts: [] };
    return { nodes, total, amounts: amounts.map(({ amount, currency }) => new Money(amount, currency)) };
  }
}

export class InvoiceLines extends Store<InvoiceLine> {
  constructor(context: Context) {
    super(context, lineTable);
  }

  async of(invoice: Invoice): Promise<InvoiceLine[]> {
    const lines = await this.having("invoiceId", invoice.id, { orderBy: "invoice_line.position" });
    return lines.map((line) => Object.assign(line, { currency: invoice.currency }));
  }
}
