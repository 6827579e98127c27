import type { Context } from "../../core/context";
import { statement } from "../../core/statement";

const MAX_AT_ONCE = 200;

/**
 * The newest stage that an invoice has reached, on a day of the last three and after its issue: a service that was away,
 * or a workspace that turns reminders on, catches up with one mail and not with all that it has missed.
 */
const claim = statement(
  "invoice_reminder.claim",
  () => `insert into invoice_reminder (workspace_id, client_id, invoice_id, stage)
    select invoice.workspace_id, invoice.client_id, invoice.id, reached.stage
    from workspace
    join invoice on invoice.workspace_id = workspace.id and invoice.status = 'OPEN' and invoice.sends_reminders
      and invoice.paid_amount < invoice.total_amount
    join client on client.workspace_id = invoice.workspace_id and client.id = invoice.client_id
      and client.archived_at is null and client.email is not null
    join portal_access on portal_access.workspace_id = client.workspace_id and portal_access.client_id = client.id
      and portal_access.enabled and not 'INVOICES' = any(portal_access.hidden_sections)
    cross join lateral (select now() at time zone workspace.time_zone as at) as local
    cross join lateral (select max(days) as stage from unnest(workspace.reminder_days) as days
      where invoice.due_on + days <= local.at::date) as reached
    where workspace.sends_reminders and local.at::time >= '08:00'
      and invoice.due_on + reached.stage > greatest(local.at::date - 3, invoice.issued_on)
      and not exists (select from invoice_reminder sent where sent.workspace_id = invoice.workspace_id
        and sent.invoice_id = invoice.id and sent.stage = reached.stage)
    limit :most
    on conflict do nothing returning workspace_id, client_id, invoice_id`,
);

export interface ClaimedReminder {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly aboutId: string;
}

export class InvoiceReminders {
  constructor(private readonly context: Context) {}

  /** Writes down some reminders that are due, as the system, in the transaction that queues their mails. */
  async claim(): Promise<ClaimedReminder[]> {
    const rows = await this.context.rows(claim, { most: MAX_AT_ONCE });
    return rows.map(([workspaceId, clientId, invoiceId]) => ({
      workspaceId: workspaceId as string,
      clientId: clientId as string,
      aboutId: invoiceId as string,
    }));
  }
}
