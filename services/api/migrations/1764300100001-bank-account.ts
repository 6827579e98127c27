import type { MigrationInterface, QueryRunner } from "typeorm";

export class BankAccount1764300100001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace add payee text;
      alter table workspace add iban text check (iban ~ '^[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}$');
      alter table workspace add bic text check (bic ~ '^[A-Z0-9]{8}([A-Z0-9]{3})?$');
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
