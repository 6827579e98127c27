import { Client, Pool, type QueryResultRow } from "pg";
import { createDatabase } from "./cluster";
import { ground, ownService } from "./ground";

/** Where the database user may make no roles the wall is forced upon it; the setting lets its owner see over it. */
const AS_OWNER = "-c portico.system=on -c timezone=UTC";

let pool: Pool | undefined;
let databases = 0;

/** A statement on the worker's database as its owner, past the wall. */
export async function rows<Row extends QueryResultRow = Record<string, unknown>>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await ownerPool().query<Row>(sql, [...values])).rows;
}

export async function row<Row extends QueryResultRow = Record<string, unknown>>(
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row> {
  const [first] = await rows<Row>(sql, values);
  if (!first) throw new Error(`No row: ${sql}`);
  return first;
}

/** Its connections do not keep a finished run from ending. */
export function ownerPool(): Pool {
  if (pool) return pool;
  const { databaseUrl: connectionString } = ownService();
  pool = new Pool({ connectionString, options: AS_OWNER, max: 4, allowExitOnIdle: true });
  // At the end of the run the database is dropped under connections that nobody uses any more.
  pool.on("error", () => undefined);
  return pool;
}

/** As the owner of another database; end it when done. */
export async function connectTo(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, options: AS_OWNER });
  await client.connect();
  return client;
}

/** A database of the test's own: migrated and without a row, or `empty`. It goes away with the run. */
export function newDatabase({ empty = false } = {}): Promise<string> {
  const { run, clusterUrl, template } = ground();
  databases += 1;
  const name = `${run}_w${process.env.JEST_WORKER_ID ?? 1}_${Date.now().toString(36)}_${databases}`;
  return createDatabase(clusterUrl, name, empty ? "template0" : template);
}
