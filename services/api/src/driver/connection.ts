import pg, { Client } from "pg";
import { DataSource, type DataSourceOptions } from "typeorm";
import { destroyWhenSilent, KEEP_ALIVE } from "./deadline";

/** A connection outside the pools. */
export interface SingleConnection {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
  end(): Promise<void>;
}

export async function openConnection(url: string, connectionTimeoutMillis: number): Promise<SingleConnection> {
  const client = new Client({ ...KEEP_ALIVE, connectionString: url, connectionTimeoutMillis });
  // A broken connection fails its query. Without a listener its event would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  destroyWhenSilent(client);
  return {
    query: async (text, values) => (await client.query(text, values)).rows,
    end: () => client.end(),
  };
}

/** TypeORM on one connection, for the run of the migrations. */
export function openMigrationSource(
  url: string,
  migrations: DataSourceOptions["migrations"],
  connectionTimeoutMillis: number,
): Promise<DataSource> {
  const source = new DataSource({
    type: "postgres",
    driver: pg,
    url,
    migrations,
    migrationsTableName: "migration",
    installExtensions: false,
    extra: { ...KEEP_ALIVE, max: 1, connectionTimeoutMillis },
  });
  return source.initialize();
}
