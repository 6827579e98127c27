import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class InvoiceReminders1764300200002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace add sends_reminders boolean not null default false;
      -- Days from the due day at which a client is reminded; negative before it.
      alter table workspace add reminder_days int[] not null default '{-3,3,10}';

      -- Which reminders were queued: one of each stage for an invoice, whatever runs twice or crashes.
      create table invoice_reminder (
        workspace_id uuid not null references workspace on delete cascade,
        invoice_id uuid not null,
        stage int not null,
        client_id uuid not null,
        queued_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, invoice_id, stage),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, invoice_id) references invoice on delete cascade
      );
    `);
    await wall(runner, "invoice_reminder", { app: "select" });
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
