import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class TheWork1763800000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table event (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        section text,
        kind text not null,
        target_kind text not null,
        target_id uuid not null,
        actor_kind text not null check (actor_kind in ('CLIENT', 'MEMBER', 'SYSTEM')),
        actor_id uuid,
        at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
      create index event_client on event (workspace_id, client_id, at desc, id desc);
      create table project (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        name text not null check (length(name) between 1 and 200),
        description text,
        status text not null default 'PLANNED' check (status in ('PLANNED', 'ACTIVE', 'ON_HOLD', 'COMPLETED', 'ARCHIVED')),
        starts_on date,
        ends_on date,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        check (ends_on >= starts_on),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
      create index project_client on project (workspace_id, client_id, created_at desc, id desc);
      create table invoice (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        number text,
        status text not null default 'DRAFT' check (status in ('DRAFT', 'OPEN', 'PAID', 'VOID')),
        issued_on date,
        due_on date,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        subtotal_amount bigint not null,
        discount_amount bigint not null default 0,
        tax_amount bigint not null default 0,
        total_amount bigint not null,
        paid_amount bigint not null default 0,
        notes text,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id),
        unique (workspace_id, number),
        check (total_amount = subtotal_amount - discount_amount + tax_amount),
        check (status = 'DRAFT' or num_nonnulls(number, issued_on, due_on) = 3),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
      create index invoice_client on invoice (workspace_id, client_id, issued_on desc, id desc);
      create index invoice_outstanding on invoice (workspace_id, client_id, due_on, id) where status = 'OPEN';
      create table invoice_line (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        invoice_id uuid not null,
        position int not null,
        description text not null,
        quantity numeric(14, 3) not null,
        unit_price bigint not null,
        tax_rate numeric(7, 4) not null default 0,
        amount bigint not null,
        primary key (workspace_id, id),
        unique (workspace_id, invoice_id, position),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, invoice_id) references invoice on delete cascade
      );
    `);
    // Append-only: nobody who answers requests may change or remove what happened.
    await wall(runner, "event", { app: "select, insert" });
    for (const table of ["project", "invoice", "invoice_line"]) await wall(runner, table);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
