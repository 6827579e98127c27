import pg, { Pool, type PoolConfig, types } from "pg";
import { DataSource, type Logger, type QueryRunner } from "typeorm";
import type { Trace } from "../core/database";
import { instantFromText } from "../core/scalars";
import { PostgresDatabase } from "./database";
import { destroyWhenSilent, KEEP_ALIVE } from "./deadline";
import { ColumnNames } from "./naming";
import { Pipeline } from "./pipeline";
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

/** Instants, days and decimals stay text; counts and amounts of money become numbers, because all of them are safe integers. */
const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [types.builtins.TIMESTAMPTZ]: instantFromText,
  [types.builtins.DATE]: types.getTypeParser(types.builtins.TEXT),
  [types.builtins.INT8]: Number,
  // Without the zeros of the column's scale: `1.5`, not `1.500`.
  [types.builtins.NUMERIC]: (text) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text),
};

const customTypes: PoolConfig["types"] = {
  getTypeParser: ((oid: number, format: "text" | "binary") =>
    (format === "binary" ? undefined : parsers[oid]) ?? types.getTypeParser(oid, format as "text")) as never,
};

/** Connects as one of the two roles; without roles, as the given user, and a setting marks the system's connections. */
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
): Promise<PostgresDatabase> {
  const config = (max: number, more: string[]): PoolConfig => ({
    ...settingsOf(role, hasRoles, more),
    max,
    idleTimeoutMillis: 30_000,
    types: customTypes,
    onConnect(client) {
      // A broken connection fails its statements. Without a listener its event would end the process.
      client.on("error", () => undefined);
      destroyWhenSilent(client);
    },
  });
  const source = new DataSource({
    type: "postgres",
    // Otherwise TypeORM loads a copy of its own.
    driver: pg,
    url,
    entities: [...entities],
    namingStrategy: new ColumnNames(),
    installExtensions: false,
    extra: config(sizes.writes, []),
    logging: ["query"],
    logger: new TracingLogger(),
  });
  // Generic plans: the best plan of our statements does not depend on their values, and planning each time costs more than
  // the page.
  const readers = new Pool({
    connectionString: url,
    ...config(sizes.reads, ["default_transaction_read_only=on", "plan_cache_mode=force_generic_plan"]),
  });
  readers.on("error", () => undefined);
  // Open a connection now, so that the first page does not wait for it.
  await Promise.all([source.initialize(), readers.query("select")]);
  return new PostgresDatabase(source, new Pipeline(readers));
}

/** Passes TypeORM's statements to the trace of the request that the transaction belongs to. */
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
