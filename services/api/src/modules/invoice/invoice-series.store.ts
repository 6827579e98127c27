import type { Context } from "../../core/context";
import { statement } from "../../core/statement";
import type { Workspace } from "../workspace/workspace.entity";

type Numbering = Pick<Workspace, "id" | "invoicePrefix" | "invoicePadding" | "invoiceYear">;

const take = statement(
  "invoice_series.take",
  () => `insert into invoice_series (workspace_id, year, next_number) values (:ofWorkspace, :year, 2)
    on conflict (workspace_id, year) do update set next_number = invoice_series.next_number + 1 returning next_number - 1`,
);
const next = statement(
  "invoice_series.next",
  () => "select next_number from invoice_series where workspace_id = :ofWorkspace and year = :year",
);
const raise = statement(
  "invoice_series.raise",
  () => `insert into invoice_series (workspace_id, year, next_number) values (:ofWorkspace, :year, :next)
    on conflict (workspace_id, year) do update set next_number = :next where invoice_series.next_number <= :next returning next_number`,
);
const isTaken = statement(
  "invoice_series.isTaken",
  () => "select exists (select from invoice where workspace_id = :ofWorkspace and number = :number)",
);

/**
 * The numbers of a workspace's invoices. Taking one locks its series until the transaction ends, so numbers have no gap
 * when a transaction rolls back, and no two invoices get the same.
 */
export class InvoiceNumbers {
  constructor(private readonly context: Context) {}

  /** Within the transaction that issues the invoice. A number that is in use, by a series of other days, is passed over. */
  async take(workspace: Numbering, issuedOn: string): Promise<string> {
    const year = yearOf(workspace, issuedOn);
    for (;;) {
      const [row] = await this.context.rows(take, { ofWorkspace: workspace.id, year });
      const number = formatted(workspace, year, row?.[0] as number);
      const [taken] = await this.context.rows(isTaken, { ofWorkspace: workspace.id, number });
      if (!taken?.[0]) return number;
    }
  }

  /** The number that the next invoice of that day would get; another one may take it first. */
  async upcoming(workspace: Numbering, issuedOn: string): Promise<string> {
    return formatted(workspace, yearOf(workspace, issuedOn), await this.next(workspace, issuedOn));
  }

  /** The count that the next invoice of that day would get. */
  async next(workspace: Numbering, issuedOn: string): Promise<number> {
    const year = yearOf(workspace, issuedOn);
    const [row] = await this.context.rows(next, { ofWorkspace: workspace.id, year });
    return (row?.[0] as number | undefined) ?? 1;
  }

  /** Makes the series of that day go on with a higher number; false, and unchanged, where it has passed that one. */
  async raise(workspace: Numbering, issuedOn: string, to: number): Promise<boolean> {
    const year = yearOf(workspace, issuedOn);
    return (await this.context.rows(raise, { ofWorkspace: workspace.id, year, next: to })).length > 0;
  }
}

function yearOf({ invoiceYear }: Numbering, issuedOn: string): number {
  return invoiceYear ? Number(issuedOn.slice(0, 4)) : 0;
}

function formatted({ invoicePrefix, invoicePadding }: Numbering, year: number, number: number): string {
  const digits = String(number).padStart(invoicePadding, "0");
  return `${invoicePrefix}${year > 0 ? `${year}-` : ""}${digits}`;
}
