import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class DeliverablesAndContracts1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index project_workspace on project (workspace_id, created_at desc, id desc);
      create table deliverable (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        project_id uuid not null,
        title text not null check (length(title) between 1 and 200),
        description text,
        file_id uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        published_at timestamptz,
        removed_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, project_id) references project on delete cascade,
        foreign key (workspace_id, file_id) references file
      );
      create index deliverable_shown on deliverable (workspace_id, client_id, published_at desc, id desc)
        where published_at is not null and removed_at is null;
      create index deliverable_shown_of_project on deliverable (workspace_id, project_id, published_at desc, id desc)
        where published_at is not null and removed_at is null;
      create index deliverable_project on deliverable (workspace_id, project_id, created_at desc, id desc);
      create index deliverable_client on deliverable (workspace_id, client_id, created_at desc, id desc);
      create index deliverable_workspace on deliverable (workspace_id, created_at desc, id desc);
      create index deliverable_removed on deliverable (removed_at) where removed_at is not null;

      -- What a deliverable's file was before; members read it, no client does.
      create table deliverable_version (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        deliverable_id uuid not null,
        file_id uuid not null,
        replaced_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, deliverable_id) references deliverable on delete cascade,
        foreign key (workspace_id, file_id) references file
      );
      create index deliverable_version_of on deliverable_version (workspace_id, deliverable_id, replaced_at desc);

      create table contract (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid not null,
        name text not null check (length(name) between 1 and 200),
        status text not null default 'DRAFT' check (status in ('DRAFT', 'SENT', 'SIGNED', 'TERMINATED')),
        value_amount bigint,
        currency text check (currency ~ '^[A-Z]{3}$'),
        starts_on date,
        ends_on date,
        renews_on date,
        signed_on date,
        payment_terms text,
        notes text,
        file_id uuid,
        created_at timestamptz not null default clock_timestamp(),
        primary key (workspace_id, id),
        check ((value_amount is null) = (currency is null)),
        check (ends_on >= starts_on),
        check (status not in ('SIGNED', 'TERMINATED') or signed_on is not null),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, file_id) references file
      );
      create index contract_client on contract (workspace_id, client_id, created_at desc, id desc);
      create index contract_workspace on contract (workspace_id, created_at desc, id desc);
    `);
    for (const table of ["deliverable", "deliverable_version", "contract"]) await wall(runner, table);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
