import type { MigrationInterface, QueryRunner } from "typeorm";

export class SignInLimits1764200400001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Codes are counted on the request, which exists for every address alike. A request that a limit refuses has no row.
    await runner.query(`
      delete from link_request where is_throttled;
      alter table link_request drop column is_throttled;
      alter table link_request add network text not null default 'unknown';
      alter table link_request add code_tries int not null default 0;
      alter table link_request add keep_until timestamptz not null default now() + interval '1 hour';
      create index link_request_keep_until on link_request (keep_until);
      alter table sign_in_link drop column code_failures;
      alter table sign_in_link add request_id uuid;
      create index sign_in_link_request on sign_in_link (request_id) where request_id is not null;
      drop index sign_in_link_asked;
      alter table sign_in_link drop column asked_hash;
    `);
    // Jobs that strangers cause are deleted soon after they are done; the library's default is a week.
    await runner.query("update pgboss.queue set deletion_seconds = 600 where name in ('portal-link', 'member-link')");
    await runner.query("update pgboss.queue set deletion_seconds = 86400 where name = 'mail'");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
