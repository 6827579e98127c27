import type { MigrationInterface, QueryRunner } from "typeorm";

export class UploadLease1764200202000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Which request of which process writes to an upload, until when, and whether another one wants to.
    await runner.query(`
      alter table upload add column lease_holder uuid;
      alter table upload add column leased_until timestamptz;
      alter table upload add column lease_wanted boolean not null default false;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
