import type { MigrationInterface, QueryRunner } from "typeorm";

export class Agreement1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Stands ahead of what is asked as a viewer who was seen before: fails when that is another now, or nobody. What
      -- travels behind a statement that fails is not executed.
      create function portico_agree(viewer_now text, viewer_seen text) returns boolean language plpgsql as $$
      begin
        if viewer_now is distinct from viewer_seen then
          raise exception 'The viewer is not the one who was seen before.' using errcode = 'PO001';
        end if;
        return true;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
