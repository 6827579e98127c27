import type { MigrationInterface, QueryRunner } from "typeorm";

/** `admin` is the scope of the admin app, so a portal of that name could not be entered. Its old addresses lead to the new. */
export class AdminSlug1764300000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with renamed as (
        update workspace set slug = (
          select candidate from (
            select 'admin-portal' as candidate, 0 as place
            union all select 'admin-portal-' || number, number from generate_series(2, 1000) as number
          ) as candidates
          where not exists (select from workspace taken where taken.slug = candidate)
            and not exists (select from former_slug taken where taken.slug = candidate)
          order by place limit 1
        )
        where slug = 'admin' returning id
      )
      insert into former_slug (workspace_id, id, slug) select id, gen_random_uuid(), 'admin' from renamed
    `);
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}
