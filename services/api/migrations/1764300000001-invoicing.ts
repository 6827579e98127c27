import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class Invoicing1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace add legal_name text;
      alter table workspace add country text check (country ~ '^[A-Z]{2}$');
      alter table workspace add vat_number text;
      alter table workspace add invoice_prefix text not null default '' check (length(invoice_prefix) <= 20);
      alter table workspace add invoice_padding int not null default 4 check (invoice_padding between 1 and 10);
      alter table workspace add invoice_year boolean not null default true;
      alter table workspace add invoice_payment_days int not null default 14 check (invoice_payment_days between 0 and 365);
      alter table client add country text check (country ~ '^[A-Z]{2}$');
      alter table client add vat_number text;
      alter table client add buyer_reference text;
      alter table invoice add version int not null default 1;
      alter table invoice add revision int not null default 0;
      alter table invoice add discount_rate numeric(7, 4);
      alter table invoice add void_reason text;
      alter table invoice add voided_at timestamptz;
      alter table invoice add sends_reminders boolean not null default true;
      update invoice set revision = 1 where status <> 'DRAFT';
      alter table invoice_line add tax_category text not null default 'STANDARD';
      alter table invoice_line add tax_reason text;
      update invoice_line set tax_category = 'ZERO' where tax_rate = 0;
      alter table invoice_line add check (tax_category in ('STANDARD', 'ZERO', 'EXEMPT', 'REVERSE_CHARGE', 'EXPORT', 'OUT_OF_SCOPE'));
      alter table invoice_line add check (tax_category = 'STANDARD' or tax_rate = 0);

      -- The next number of each series; year is 0 where numbers do not start anew each year.
      create table invoice_series (
        workspace_id uuid not null references workspace on delete cascade,
        year int not null,
        next_number int not null check (next_number >= 1),
        primary key (workspace_id, year)
      );

      -- What an invoice said when it was issued and at each change since, and its document once that is made.
      create table invoice_revision (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        invoice_id uuid not null,
        revision int not null,
        snapshot jsonb not null,
        file_id uuid,
        created_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, id),
        unique (workspace_id, invoice_id, revision),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, invoice_id) references invoice on delete cascade,
        foreign key (workspace_id, file_id) references file
      );
      create index invoice_revision_waiting on invoice_revision (created_at) where file_id is null;

      -- A made document is nobody's upload.
      alter table file alter column uploaded_by drop not null;
      alter table file drop constraint file_section_check;
      alter table file add constraint file_section_check check (section in ('DELIVERABLES', 'CONTRACTS', 'INVOICES'));
    `);
    for (const table of ["invoice_series", "invoice_revision"]) await wall(runner, table);
    await this.continueSeries(runner);
  }

  /** Workspaces that have numbers like SL-0007 go on with SL-0008. */
  private async continueSeries(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with newest as (
        select distinct on (workspace_id) workspace_id, regexp_replace(number, '\\d+$', '') as prefix, substring(number from '\\d+$') as digits
        from invoice where number ~ '^.{0,20}?\\d{1,9}$' order by workspace_id, length(number) desc, number desc
      ), series as (
        insert into invoice_series (workspace_id, year, next_number) select workspace_id, 0, digits::int + 1 from newest
      )
      update workspace set invoice_prefix = prefix, invoice_padding = length(digits), invoice_year = false
      from newest where workspace.id = newest.workspace_id and length(prefix) <= 20
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
