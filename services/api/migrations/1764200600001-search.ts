import type { MigrationInterface, QueryRunner } from "typeorm";
import { fold } from "../src/core/fold";
import { hasRoles, lookThrough } from "./wall";

const AT_ONCE = 2_000;
const TABLES = { client: "concat_ws(' ', name, address)", project: "name", contract: "name", deliverable: "title" };

export class Search1764200600001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table client add search_text text not null default '';
      alter table project add search_text text not null default '';
      alter table contract add search_text text not null default '';
      alter table deliverable add search_text text not null default '';
    `);
    // Where the wall is forced upon the user who migrates, that user sees the rows only as the system.
    await runner.query("select set_config('portico.system', 'on', true)");
    const operators = await trigramOperators(runner);
    for (const [table, text] of Object.entries(TABLES)) {
      await fill(runner, table, text);
      await runner.query(candidates(table, operators !== null));
      await lookThrough(runner, `portico_${table}_candidates(text[])`);
      if (operators)
        await runner.query(`create index ${table}_search on ${table} using gin (search_text ${operators})`);
    }
    await runner.query("select set_config('portico.system', 'off', true)");
  }

  async down(): Promise<void> {
    throw new Error("Migrations go forward only: restore the backup made before.");
  }
}

/** Rows that are there already, folded as the service folds new ones. */
async function fill(runner: QueryRunner, table: string, text: string): Promise<void> {
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows: { id: string; text: string }[] = await runner.query(
      `select id, ${text} as text from ${table} where id > $1 order by id limit ${AT_ONCE}`,
      [after],
    );
    if (rows.length === 0) return;
    await runner.query(
      `update ${table} set search_text = folded.text from unnest($1::uuid[], $2::text[]) as folded (id, text)
       where ${table}.id = folded.id`,
      [rows.map(({ id }) => id), rows.map((row) => fold(row.text))],
    );
    after = rows.at(-1)?.id as string;
  }
}

/**
 * The operator class of trigram indexes, in whichever schema it is; null where the extension is refused or missing, or
 * where the wall is forced upon the table's owner and keeps the index from everybody.
 */
async function trigramOperators(runner: QueryRunner): Promise<string | null> {
  if (!(await hasRoles(runner))) return null;
  await runner.query(`
    do $$ begin
      create extension if not exists pg_trgm;
    exception when insufficient_privilege or undefined_file or feature_not_supported then null;
    end $$`);
  const [found] = await runner.query(
    `select format('%I.%I', nspname, opcname) as operators from pg_opclass
     join pg_namespace on pg_namespace.oid = opcnamespace where opcname = 'gin_trgm_ops'`,
  );
  return found?.operators ?? null;
}

/** The ids that a search finds in the entered workspace; null for more than a thousand, and without an index. */
function candidates(table: string, isIndexed: boolean): string {
  const body = isIndexed
    ? `select case when count(*) <= 1000 then coalesce(array_agg(id), '{}') end from (
         select id from ${table} where workspace_id = nullif(current_setting('portico.workspace', true), '')::uuid
           and search_text like patterns[1] and search_text like all (patterns) limit 1001) as found`
    : "select null::uuid[]";
  return `create function portico_${table}_candidates(patterns text[]) returns uuid[] language sql stable as $$ ${body} $$`;
}
