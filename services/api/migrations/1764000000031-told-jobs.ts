import type { MigrationInterface, QueryRunner } from "typeorm";

export class ToldJobs1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Queues that are there already tell of their jobs from now on; new ones are made so.
    await runner.query("update pgboss.queue set notify = true where name not like '\\_\\_pgboss\\_\\_%'");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
