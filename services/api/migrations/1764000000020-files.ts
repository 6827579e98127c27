import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class Files1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        client_id uuid,
        section text,
        is_shown boolean not null default false,
        storage_key uuid not null,
        name text not null check (octet_length(name) between 1 and 255),
        size bigint not null check (size > 0),
        sha256 bytea not null,
        media_type text not null,
        uploaded_by uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        attached_at timestamptz,
        removed_at timestamptz,
        verified_at timestamptz not null default clock_timestamp(),
        damaged_at timestamptz,
        primary key (workspace_id, id),
        check (section in ('DELIVERABLES', 'CONTRACTS')),
        check (num_nulls(client_id, section, attached_at) in (0, 3)),
        check (not is_shown or client_id is not null),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, uploaded_by) references member on delete cascade
      );
      create index file_client on file (workspace_id, client_id);
      create index file_storage_key on file (storage_key);
      create index file_waiting on file (created_at) where client_id is null;
      create index file_removed on file (removed_at) where removed_at is not null;
      create index file_verified on file (verified_at);

      -- What is on its way: a key is named here before its first byte, and by its file in the same commit in which this is finished.
      create table upload (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        storage_key uuid not null,
        token_hash bytea not null unique,
        name text not null check (octet_length(name) between 1 and 255),
        size bigint not null check (size > 0),
        member_id uuid not null,
        created_at timestamptz not null default clock_timestamp(),
        expires_at timestamptz not null default now() + interval '24 hours',
        finished_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, member_id) references member on delete cascade
      );
      create index upload_storage_key on upload (storage_key);
    `);
    for (const table of ["file", "upload"]) await wall(runner, table);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
