import { act } from "./act";
import { ask, type Viewer } from "./ask";
import { row, rows } from "./database";
import { until } from "./sendgrid";
import type { WorldClient } from "./world.seed";

export interface WrittenInvoice {
  readonly id: string;
  readonly version: number;
  readonly revision: number;
  readonly number: string | null;
  readonly status: string;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly upcomingNumber: string | null;
  readonly total: { readonly amount: number; readonly currency: string };
  readonly amountDue: { readonly amount: number };
}

/** Gives the client what an invoice needs to be issued. */
export async function billable({ workspaceId, id }: WorldClient): Promise<void> {
  await rows(
    "update client set billing_address = E'Kaffeestraße 2\n10115 Berlin' where workspace_id = $1 and id = $2",
    [workspaceId, id],
  );
}

export const oneLine = [{ description: "Design", quantity: "1.5", unitPrice: 10_000, taxRate: "19" }];

async function invoiceOf(member: Viewer, mutation: string, input: object): Promise<WrittenInvoice> {
  const { outcome } = await act(member, mutation, input);
  if (!outcome.invoice) throw new Error(`${mutation}: ${JSON.stringify(outcome)}`);
  return outcome.invoice as WrittenInvoice;
}

/** Like the apps: what the service was too busy for is tried again. */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error as Error).message.includes("SERVICE_UNAVAILABLE")) throw error;
    }
  }
}

export function draft(member: Viewer, client: WorldClient, details: object = {}): Promise<WrittenInvoice> {
  return invoiceOf(member, "createInvoice", { clientId: client.id, currency: "EUR", lines: oneLine, ...details });
}

export const issue = (member: Viewer, { id, version }: WrittenInvoice) =>
  invoiceOf(member, "issueInvoice", { id, version });

export async function issued(member: Viewer, client: WorldClient, details: object = {}): Promise<WrittenInvoice> {
  await billable(client);
  return issue(member, await draft(member, client, details));
}

interface SeenDocument {
  readonly document: { readonly id: string; readonly name: string; readonly mediaType: string } | null;
}

/** The file of an invoice's document, once it is made. */
export async function documentOf(
  client: WorldClient,
  invoiceId: string,
): Promise<NonNullable<SeenDocument["document"]>> {
  const query =
    "query ($w: String!, $id: ID!) { portal(workspace: $w) { invoice(id: $id) { document { id name mediaType } } } }";
  const seen = async () => {
    const { data } = await ask(client).query<{ portal: { invoice: SeenDocument } }>(query, {
      w: client.slug,
      id: invoiceId,
    });
    return data.portal.invoice.document;
  };
  await until(async () => (await seen()) !== null, "the document is made");
  return (await seen()) as NonNullable<SeenDocument["document"]>;
}

/** What the ledger says, beside what the invoice says of itself. */
export async function ledgerOf(invoiceId: string): Promise<{ paid: number; allocated: number; status: string }> {
  const found = await row<{ paid: string; allocated: string; status: string }>(
    `select paid_amount as paid, status, (select coalesce(sum(amount), 0) from allocation where invoice_id = invoice.id) as allocated
     from invoice where id = $1`,
    [invoiceId],
  );
  if (!found) throw new Error("There is no such invoice.");
  return { status: found.status, paid: Number(found.paid), allocated: Number(found.allocated) };
}
