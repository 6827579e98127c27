import type { MigrationInterface, QueryRunner } from "typeorm";

export class PortalAccess1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table event add detail text;
      create index event_workspace on event (workspace_id, at desc, id desc);
      create index mail_member on mail (workspace_id, member_id, created_at desc) where member_id is not null;
      create index mail_workspace on mail (workspace_id, created_at desc, id desc);
      create index portal_access_enabled on portal_access (workspace_id) where enabled;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
