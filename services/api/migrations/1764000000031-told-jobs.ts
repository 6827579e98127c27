import type { MigrationInterface, QueryRunner } from "typeorm";

export class ToldJobs1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Of the queues that are there already, these are told of their jobs from now on; new ones are made so.
    await runner.query(
      "update pgboss.queue set notify = true where name in ('mail', 'upkeep', 'sweep-files', 'scrub-files')",
    );
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
