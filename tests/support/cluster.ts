import { Client } from "pg";

/** A database's address on the same server. */
export function addressOf(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.href;
}

/** Statements outside any transaction, on the server's own database. */
async function onServer<Result>(clusterUrl: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: clusterUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function versionOf(clusterUrl: string): Promise<string> {
  return onServer(clusterUrl, async (client) => (await client.query("show server_version")).rows[0].server_version);
}

/** Answers its address. Copied from a template it is there, migrated, in some milliseconds. */
export async function createDatabase(clusterUrl: string, name: string, template = "template0"): Promise<string> {
  await onServer(clusterUrl, (client) => client.query(`create database "${name}" template "${template}"`));
  return addressOf(clusterUrl, name);
}

/** Everything that a run has made on the server. */
export async function dropDatabases(clusterUrl: string, prefix: string): Promise<void> {
  await onServer(clusterUrl, async (client) => {
    const { rows } = await client.query("select datname from pg_database where starts_with(datname, $1)", [prefix]);
    for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
  });
}
