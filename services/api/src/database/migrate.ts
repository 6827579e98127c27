import pg, { Client } from "pg";
import { DataSource, MigrationExecutor, type QueryRunner } from "typeorm";
import { migrations } from "../../migrations/migrations";
import { HAS_ROLES, hasRoles } from "../../migrations/wall";

export interface Migrated {
  /** Names of the migrations that this start has run; empty when another process did, or none was due. */
  readonly ran: string[];
  /** PostgreSQL's version, such as `18.4`. */
  readonly version: string;
  /** Whether the wall stands on two roles; where the given user may make none, on a setting (`doctor` says so). */
  readonly hasRoles: boolean;
}

const OLDEST = 14;
/** Any number will do, as long as it is always the same. */
const LOCK = 7_016_842_001;

/** The person who set DATABASE_URL can act on it: its message alone is what they should see. */
export class DatabaseUnusable extends Error {}

/** Brings the database up to date; one that is needs a look alone, which most starts leave it at. */
export async function migrate(url: string): Promise<Migrated> {
  return (await upToDate(url)) ?? (await migrateLocked(url));
}

const UNDEFINED_TABLE = "42P01";

/** What a start has to know when nothing is left to do; null where there may be something. */
async function upToDate(url: string): Promise<Migrated | null> {
  const client = new Client({ connectionString: url });
  // A connection that breaks fails the query; its event, unheard, would end the process.
  client.on("error", () => undefined);
  await client.connect().catch(explain);
  try {
    const { rows } = await client.query(
      `select current_setting('server_version') as version, ${HAS_ROLES} as "hasRoles" from migration where name = $1`,
      [newestMigration],
    );
    const [found] = rows;
    return found?.hasRoles ? { ran: [], version: supported(found.version), hasRoles: true } : null;
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return null;
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * One session-wide advisory lock is held on the one connection for the whole run, so of any number of processes that
 * start at once one migrates and the others wait.
 */
async function migrateLocked(url: string): Promise<Migrated> {
  const source = await new DataSource({
    type: "postgres",
    driver: pg,
    url,
    migrations,
    migrationsTableName: "migration",
    installExtensions: false,
    extra: { max: 1 },
  })
    .initialize()
    .catch(explain);
  const runner = source.createQueryRunner();
  try {
    const version = await versionOf(runner);
    await runner.query(`select pg_advisory_lock(${LOCK})`);
    await runner.query("set lock_timeout = '5s'");
    await makeRoles(runner);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = "each";
    const ran = await executor.executePendingMigrations();
    const isWalledByRoles = await hasRoles(runner);
    if (isWalledByRoles) await runner.query("grant select on migration to portico_system");
    return { ran: ran.map(({ name }) => name), version, hasRoles: isWalledByRoles };
  } finally {
    await runner.query(`select pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** The name of the newest migration: what readiness looks for in the database. */
export const newestMigration: string = migrations.at(-1)?.name ?? "";

/** PostgreSQL's words and the system's name the address, the database or the user, and no password. */
function explain(error: Error & { code?: string }): never {
  const reason = error.message || error.code;
  throw new DatabaseUnusable(`Portico cannot reach the database that DATABASE_URL names: ${reason}.`, { cause: error });
}

async function versionOf(runner: QueryRunner): Promise<string> {
  const [{ server_version: version }] = await runner.query("show server_version");
  return supported(version);
}

function supported(version: string): string {
  const short = version.split(" ")[0] as string;
  if (Number.parseInt(short, 10) < OLDEST)
    throw new DatabaseUnusable(`DATABASE_URL is PostgreSQL ${short}; Portico needs ${OLDEST} or newer.`);
  return short;
}

/**
 * Roles belong to the whole cluster, and other databases of it may make them at this moment. A user who may not make
 * roles goes without, and the wall is forced upon that one user instead.
 */
async function makeRoles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    do $$
    declare name text;
    begin
      if exists (select from pg_policies where policyname = 'workspace_wall') then return; end if;
      foreach name in array array['portico_app', 'portico_system'] loop
        begin
          if to_regrole(name) is null then execute format('create role %I nologin', name); end if;
          if not pg_has_role(current_user, name, 'member') then execute format('grant %I to %I', name, current_user); end if;
        exception
          when duplicate_object or unique_violation then null;
          when insufficient_privilege then null;
        end;
      end loop;
    end $$`);
}
