import { validate as isUuid } from "uuid";
import { Page, type PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Money } from "../../core/money";
import type { Order } from "../../core/shape";
import { searchPatterns } from "../../core/fold";
import { statement } from "../../core/statement";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Invoice } from "./invoice.entity";
import type { InvoiceLineColumns } from "./invoice-content";
import { InvoiceLine } from "./invoice-line.entity";
import type { InvoiceStatus } from "./invoice.status";
import { invoiceLinePolicy, invoicePolicy } from "./invoice.policy";

const table = new Table(Invoice, invoicePolicy);
const lineTable = new Table(InvoiceLine, invoiceLinePolicy);
const NEWEST_FIRST: Order<Invoice> = { by: ["issuedOn"], direction: "desc" };

const OVERDUE = "(invoice.status = 'OPEN' and invoice.due_on < coalesce(:today::date, current_date))";
const SEARCHED =
  "concat_ws(' ', lower(invoice.number), (select client.search_text from client where client.workspace_id = invoice.workspace_id and client.id = invoice.client_id))";

interface InvoiceFilter {
  readonly search: string;
  readonly status: readonly InvoiceStatus[] | null;
  readonly client: string | null;
  readonly overdue: boolean;
}

interface IssuedFilter {
  readonly search: string;
  /** Still to be paid, or not; null for both. */
  readonly isOutstanding: boolean | null;
}

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
  issued(args: PageArgs, { search, isOutstanding }: IssuedFilter): Promise<Page<Invoice>> {
    const patterns = searchPatterns(search);
    const searching = patterns.length > 0 ? "search" : "";
    const state = isOutstanding === null ? "" : isOutstanding ? "outstanding" : "settled";
    const where = [
      "invoice.issued_on is not null",
      searching && "case when lower(invoice.number) like all (:patterns::text[]) then true else false end",
      state && `invoice.status ${isOutstanding ? "=" : "<>"} 'OPEN'`,
    ];
    const name = ["issued", searching, state].filter(Boolean).join(".");
    return this.page(name, NEWEST_FIRST, args, { where: where.filter(Boolean).join(" and ") }, { patterns });
  }

  /** For the client: the sums of each currency. */
  async clientSums(): Promise<{ currency: string; outstanding: number; overdue: number; paid: number }[]> {
    const due = "greatest(invoice.total_amount - invoice.paid_amount, 0)";
    const rows = await this.context.rows(
      statement("invoice.clientSums", () =>
        [
          `select invoice.currency, coalesce(sum(${due}) filter (where invoice.status = 'OPEN'), 0)::int8,`,
          `coalesce(sum(${due}) filter (where ${OVERDUE}), 0)::int8, sum(invoice.paid_amount)::int8`,
          `from invoice ${this.whereText({})} group by invoice.currency order by invoice.currency`,
        ].join(" "),
      ),
      this.context.viewer.parameters,
    );
    return rows.map(([currency, outstanding, overdue, paid]) => ({
      currency: currency as string,
      outstanding: outstanding as number,
      overdue: overdue as number,
      paid: paid as number,
    }));
  }

  /** For members; a draft has no day yet, so the order is that in which they were made: ids count up. */
  ofClient(clientId: string, args: PageArgs): Promise<Page<Invoice>> {
    const where = "invoice.client_id = :ofClient";
    return this.page("ofClient", { by: [], direction: "desc" }, args, { where }, { ofClient: clientId });
  }

  /** For members, in the order in which they were made, newest first. The search finds numbers and clients' names. */
  async search(args: PageArgs, { search, status, client, overdue }: InvoiceFilter): Promise<Page<Invoice>> {
    if (client && !isUuid(client)) return Page.empty();
    const patterns = searchPatterns(search);
    const searching = patterns.length > 0 ? "search" : "";
    const where = [
      // In a generic plan `like all` passes for matching nothing, so all rows would be sorted; `case` passes for half.
      searching && `case when ${SEARCHED} like all (:patterns::text[]) then true else false end`,
      status && "invoice.status = any(:status::text[])",
      client && "invoice.client_id = :ofClient",
      overdue && OVERDUE,
    ].filter(Boolean);
    const name = ["found", searching, status && "status", client && "client", overdue && "overdue"]
      .filter(Boolean)
      .join(".");
    const parameters = { patterns, status, ofClient: client };
    const shape = { where: where.join(" and ") || undefined };
    return this.page(name, { by: [], direction: "desc" }, args, shape, parameters);
  }

  /** For members: the sums of each currency over all clients. */
  async sums(): Promise<{ currency: string; outstanding: number; overdue: number; drafts: number }[]> {
    const due = "greatest(invoice.total_amount - invoice.paid_amount, 0)";
    const rows = await this.context.rows(
      statement("invoice.sums", () =>
        [
          `select invoice.currency, coalesce(sum(${due}) filter (where invoice.status = 'OPEN'), 0)::int8,`,
          `coalesce(sum(${due}) filter (where ${OVERDUE}), 0)::int8,`,
          "coalesce(sum(invoice.total_amount) filter (where invoice.status = 'DRAFT'), 0)::int8",
          "from invoice where invoice.workspace_id = :workspaceId group by invoice.currency order by invoice.currency",
        ].join(" "),
      ),
      this.context.viewer.parameters,
    );
    return rows.map(([currency, outstanding, overdue, drafts]) => ({
      currency: currency as string,
      outstanding: outstanding as number,
      overdue: overdue as number,
      drafts: drafts as number,
    }));
  }

  async newestCurrency(clientId: string): Promise<string | null> {
    const [invoice] = await this.list(
      "newestCurrency",
      { where: "true", orderBy: "(invoice.client_id = :ofClient) desc, invoice.id desc", limit: 1 },
      { ofClient: clientId },
    );
    return invoice?.currency ?? null;
  }

  /** Its lines go with it. */
  async removeDraft(id: string): Promise<void> {
    await this.change(
      "removeDraft",
      "delete from invoice where workspace_id = :workspaceId and id = :id and status = 'DRAFT'",
      { id },
    );
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
    const lines = await this.byColumn("invoiceId", invoice.id, { orderBy: "invoice_line.position" });
    return lines.map((line) => Object.assign(line, { currency: invoice.currency }));
  }

  /** All lines anew, in one statement. The invoice is locked by whoever calls. */
  async replace({ workspaceId, clientId, id }: Invoice, lines: readonly InvoiceLineColumns[]): Promise<void> {
    await this.change(
      "removeOf",
      "delete from invoice_line where workspace_id = :ofWorkspace and invoice_id = :ofInvoice",
      { ofWorkspace: workspaceId, ofInvoice: id },
    );
    this.forget();
    await this.createAll(lines.map((line, position) => ({ workspaceId, clientId, invoiceId: id, position, ...line })));
  }
}
