import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class Ledger1764300000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Money that arrived or left. Append-only: what was wrong is reversed by an entry of its own.
      create table ledger_entry (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        kind text not null check (kind in ('PAYMENT', 'REVERSAL')),
        source text not null check (source in ('OUTSIDE')),
        external_key text not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        amount bigint not null check (amount > 0),
        paid_on date not null,
        method text not null,
        note text,
        reverses_id uuid,
        recorded_by uuid,
        recorded_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, id),
        unique (workspace_id, source, external_key),
        unique (workspace_id, reverses_id),
        check ((kind = 'REVERSAL') = (reverses_id is not null)),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, reverses_id) references ledger_entry
      );
      create index ledger_entry_client on ledger_entry (workspace_id, client_id, paid_on, id);

      -- Which invoice gets how much of an entry; negative where it is taken back.
      create table allocation (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        entry_id uuid not null,
        invoice_id uuid not null,
        amount bigint not null check (amount <> 0),
        allocated_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, entry_id) references ledger_entry on delete cascade,
        foreign key (workspace_id, invoice_id) references invoice
      );
      create index allocation_entry on allocation (workspace_id, entry_id);
      create index allocation_invoice on allocation (workspace_id, invoice_id);

      -- What a receipt says, frozen when the payment was recorded, and its document once that is made.
      create table payment_receipt (
        workspace_id uuid not null references workspace on delete cascade,
        entry_id uuid not null,
        client_id uuid not null,
        snapshot jsonb not null,
        file_id uuid,
        created_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, entry_id),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, entry_id) references ledger_entry on delete cascade,
        foreign key (workspace_id, file_id) references file
      );
      create index payment_receipt_waiting on payment_receipt (created_at) where file_id is null;
    `);
    await wall(runner, "ledger_entry", { app: "select, insert" });
    await wall(runner, "allocation", { app: "select, insert" });
    await wall(runner, "payment_receipt");
    await this.keepEarlierPayments(runner);
  }

  /** What invoices say is paid becomes entries of the ledger, so that the two agree from the start. */
  private async keepEarlierPayments(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with entry as (
        insert into ledger_entry (workspace_id, id, client_id, kind, source, external_key, currency, amount, paid_on, method)
        select workspace_id, gen_random_uuid(), client_id, 'PAYMENT', 'OUTSIDE', 'before-the-ledger:' || id, currency, paid_amount,
          coalesce(issued_on, created_at::date), 'OTHER'
        from invoice where paid_amount > 0
        returning workspace_id, id, client_id, external_key, amount
      )
      insert into allocation (workspace_id, id, client_id, entry_id, invoice_id, amount)
      select workspace_id, gen_random_uuid(), client_id, id, substring(external_key from 19)::uuid, amount from entry
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
