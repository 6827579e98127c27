import { getConstructionPlans } from "pg-boss";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { hasRoles, wall } from "./wall";

export class MailAndJobs1763800000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table mail (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        template text not null,
        client_id uuid,
        member_id uuid,
        about_id uuid,
        state text not null default 'QUEUED' check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
        reason text,
        attempts int not null default 0,
        created_at timestamptz not null default now(),
        claimed_at timestamptz,
        sent_at timestamptz,
        primary key (workspace_id, id),
        foreign key (workspace_id, client_id) references client on delete cascade,
        foreign key (workspace_id, member_id) references member on delete cascade
      );
      create index mail_client on mail (workspace_id, client_id, created_at desc);
    `);
    await wall(runner, "mail");

    // The queue's own tables, as its library writes them, inside this migration's transaction instead of one of its own.
    const plans = getConstructionPlans("pgboss")
      .replace(/^\s*BEGIN;/, "")
      .replace(/COMMIT;\s*$/, "");
    await runner.query(plans);
    if (await hasRoles(runner)) {
      await runner.query(`
        grant usage on schema pgboss to portico_app, portico_system;
        grant select, insert, update, delete on all tables in schema pgboss to portico_system;
        grant select, insert on all tables in schema pgboss to portico_app;
        grant execute on all functions in schema pgboss to portico_app, portico_system;
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
