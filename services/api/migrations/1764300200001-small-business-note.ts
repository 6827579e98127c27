import type { MigrationInterface, QueryRunner } from "typeorm";

export class SmallBusinessNote1764300200001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table workspace add small_business_note text");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
