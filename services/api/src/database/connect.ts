import pg, { Pool, type PoolConfig, types } from "pg";
import { DataSource, type Logger, type QueryRunner } from "typeorm";
import { Database, type Trace } from "../core/database";
import { destroyWhenSilent, KEEP_ALIVE } from "../core/deadline";
import { Lanes } from "../core/lanes";
import { instantFromText } from "../core/scalars";
import { ColumnNames } from "./naming";
import type { PoolSizes } from "./pools";

export type DatabaseRole = "app" | "system";

const SETTINGS = [
  "timezone=UTC",
  "datestyle=ISO",
  "statement_timeout=5000",
  "lock_timeout=2000",
  "idle_in_transaction_session_timeout=10000",
  "jit=off",
];

/** Instants, days and decimals stay text, counts and amounts of money are numbers: every one of ours is a safe integer. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.TIMESTAMPTZ]: instantFromText,
  [types.builtins.DATE]: types.getTypeParser(types.builtins.TEXT),
  [types.builtins.INT8]: Number,
  // A decimal keeps its value and not its column's scale: `1.5`, not `1.500`.
  [types.builtins.NUMERIC]: (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text),
};

const typesOfOurs: PoolConfig["types"] = {
  getTypeParser: ((oid: number, format: "text" | "binary") =>
    (format === "binary" ? undefined : parsers[oid]) ?? types.getTypeParser(oid, format as "text")) as never,
};

/** As one of the two roles; where there are none, as the given user, told apart by a setting. */
export function settingsOf(role: DatabaseRole, hasRoles: boolean, more: readonly string[] = []) {
  const settings = [
    ...SETTINGS,
    ...(hasRoles ? [`role=portico_${role}`] : role === "system" ? ["portico.system=on"] : []),
    ...more,
  ];
  return {
    ...KEEP_ALIVE,
    connectionTimeoutMillis: 3_000,
    options: settings.map((setting) => `-c ${setting}`).join(" "),
    application_name: `portico ${role}`,
  };
}

export async function connect(
  url: string,
  role: DatabaseRole,
  hasRoles: boolean,
  entities: readonly (new () => object)[],
  sizes: PoolSizes,
): Promise<Database> {
  const config = (max: number, more: string[]): PoolConfig => ({
    ...settingsOf(role, hasRoles, more),
    max,
    idleTimeoutMillis: 30_000,
    types: typesOfOurs,
    onConnect(client) {
      // A connection that breaks while a request holds it fails that request's statements; its event, unheard, would end the process.
      client.on("error", () => undefined);
      destroyWhenSilent(client);
    },
  });
  const source = new DataSource({
    type: "postgres",
    // Ours; it would load one of its own.
    driver: pg,
    url,
    entities: [...entities],
    namingStrategy: new ColumnNames(),
    installExtensions: false,
    extra: config(sizes.writes, []),
    logging: ["query"],
    logger: new TracingLogger(),
  });
  // Once prepared, always the same plan: a statement's parameters lead to the same index whatever their values, and a plan
  // made for each costs more than the page.
  const readers = new Pool({
    connectionString: url,
    ...config(sizes.reads, ["default_transaction_read_only=on", "plan_cache_mode=force_generic_plan"]),
  });
  readers.on("error", () => undefined);
  // The first page finds a connection that stands already.
  await Promise.all([source.initialize(), readers.query("select")]);
  return new Database(source, new Lanes(readers));
}

/** TypeORM's writes go to the same trace as our own statements: the one of the request that the transaction belongs to. */
class TracingLogger implements Logger {
  logQuery(sql: string, _parameters?: unknown, runner?: QueryRunner): void {
    (runner?.data.trace as Trace | undefined)?.(sql);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
