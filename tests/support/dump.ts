import type { ClientBase } from "pg";

/** The tables, of every schema but PostgreSQL's own, in which a secret lies: as text, or as the bytes of its text. */
export async function tablesHolding(connection: ClientBase, secret: string): Promise<string[]> {
  const { rows: tables } = await connection.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const holding: string[] = [];
  for (const { name } of tables) {
    const { rows: found } = await connection.query(
      `select 1 from ${name} as kept
       where strpos(kept::text, $1) > 0 or strpos(kept::text, encode(convert_to($1, 'utf8'), 'hex')) > 0 limit 1`,
      [secret],
    );
    if (found.length > 0) holding.push(name);
  }
  return holding;
}
