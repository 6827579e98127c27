import type { MigrationInterface, QueryRunner } from "typeorm";

export class SupersededMails1764200400003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table mail add superseded_at timestamptz;
      update mail set superseded_at = event.at from event
        where mail.template = 'INVITATION' and event.kind = 'EMAIL_CHANGED' and event.at > mail.created_at
          and event.workspace_id = mail.workspace_id and event.client_id = mail.client_id;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
