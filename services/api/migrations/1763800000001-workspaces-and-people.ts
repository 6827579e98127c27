import type { MigrationInterface, QueryRunner } from "typeorm";
import { wall } from "./wall";

export class WorkspacesAndPeople1763800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table workspace (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) between 2 and 40),
        name text not null check (length(name) between 1 and 200),
        plan text not null check (plan in ('FREE', 'SOLO', 'TEAM')),
        time_zone text not null,
        accent text not null check (accent ~ '^#[0-9a-f]{6}$'),
        accent_contrast text not null check (accent_contrast in ('#000000', '#ffffff')),
        accent_on_light text not null check (accent_on_light ~ '^#[0-9a-f]{6}$'),
        accent_on_dark text not null check (accent_on_dark ~ '^#[0-9a-f]{6}$'),
        contact_email text,
        address text,
        tax_id text,
        payment_instructions text,
        logo_id uuid,
        logo_width int,
        logo_height int,
        created_at timestamptz not null default now()
      );
      create table logo (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        media_type text not null check (media_type in ('image/png', 'image/webp', 'image/jpeg')),
        bytes bytea not null,
        primary key (workspace_id, id)
      );
      create table member (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        name text not null check (length(name) between 1 and 200),
        email text not null,
        address text not null,
        role text not null check (role in ('OWNER', 'ADMIN', 'MEMBER')),
        created_at timestamptz not null default now(),
        removed_at timestamptz,
        primary key (workspace_id, id)
      );
      -- One address belongs to the members of one workspace: signing in by it must not have to ask which.
      create unique index member_address on member (address) where removed_at is null;
      create table client (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        name text not null check (length(name) between 1 and 200),
        email text,
        address text,
        billing_address text,
        tax_id text,
        notes text,
        created_at timestamptz not null default now(),
        archived_at timestamptz,
        primary key (workspace_id, id),
        check ((email is null) = (address is null))
      );
      create unique index client_address on client (workspace_id, address) where archived_at is null;
      create index client_name on client (workspace_id, name, id);
      create table portal_access (
        workspace_id uuid not null,
        id uuid not null,
        client_id uuid not null,
        enabled boolean not null default false,
        hidden_sections text[] not null default '{}'
          check (hidden_sections <@ array['INVOICES', 'PROJECTS', 'DELIVERABLES', 'PROPOSALS', 'CONTRACTS']),
        primary key (workspace_id, id),
        unique (workspace_id, client_id),
        foreign key (workspace_id, client_id) references client on delete cascade
      );
    `);
    await wall(runner, "workspace", { key: "id", app: "select, update" });
    for (const table of ["logo", "member", "client", "portal_access"]) await wall(runner, table);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
