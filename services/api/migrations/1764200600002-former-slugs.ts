import type { MigrationInterface, QueryRunner } from "typeorm";
import { looking, lookThrough, wall } from "./wall";

export class FormerSlugs1764200600002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const look = await looking(runner);
    await runner.query(`
      -- Slugs that a workspace had before: they lead to it, and nobody else can take them.
      create table former_slug (
        workspace_id uuid not null references workspace on delete cascade,
        id uuid not null,
        slug text not null unique,
        created_at timestamptz not null default now(),
        primary key (workspace_id, id)
      );

      -- The slug by which a session is looked up: that of now, for one of before. Slugs are public.
      create function portico_current_slug(wanted_slug text) returns text language plpgsql as $$
      declare found_slug text;
      begin
        ${look.begin}
        select w.slug into found_slug
          from former_slug f join workspace w on w.id = f.workspace_id where f.slug = wanted_slug;
        ${look.end}
        return coalesce(found_slug, wanted_slug);
      end $$;
    `);
    await wall(runner, "former_slug", { app: "select" });
    await lookThrough(runner, "portico_current_slug(text)");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
