import type { MigrationInterface, QueryRunner } from "typeorm";

/** All but the library's own. */
const OURS = "not starts_with(name, '__')";

export class JobHeartbeats1764200201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // For the queues that exist, and the jobs that wait in them; new ones are made so.
    await runner.query(`update pgboss.queue set heartbeat_seconds = 15 where ${OURS}`);
    await runner.query(`update pgboss.job set heartbeat_seconds = 15 where ${OURS} and state in ('created', 'retry')`);
    // A repeated job finds the mail that it has queued before.
    await runner.query("create index mail_about on mail (workspace_id, about_id)");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
