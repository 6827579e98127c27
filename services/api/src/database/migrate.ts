import { MigrationExecutor, type QueryRunner } from "typeorm";
import { migrations } from "../../migrations/migrations";
import { HAS_ROLES, hasRoles } from "../../migrations/wall";
import { openConnection, openMigrationSource, type SingleConnection } from "../driver/connection";

/** The state of a database, compared with this version of Portico. */
export interface DatabaseState {
  /** PostgreSQL's version, such as `18.4`. */
  readonly version: string;
  /** Whether the wall uses two roles; otherwise a setting, because the user may create no roles (`doctor` says so). */
  readonly hasRoles: boolean;
  /** PostgreSQL's limit of connections, for all processes together. */
  readonly connectionLimit: number;
  /** Our migrations that have not been run: the database is behind. */
  readonly missing: readonly string[];
  /** Migrations that were run and that we do not know: a newer version has used the database. */
  readonly unknown: readonly string[];
}

export interface Migrated extends DatabaseState {
  /** The migrations that this start has run; empty if another process ran them or none was due. */
  readonly ran: readonly string[];
}

const OLDEST = 14;
/** An arbitrary constant. */
const LOCK = 7_016_842_001;

/** A mistake in the configuration: its message is shown without a stack trace. */
export class DatabaseUnusable extends Error {}

/** Brings the database up to date. Most starts find nothing to do, and take no lock. */
export async function migrate(url: string): Promise<Migrated> {
  const state = await inspect(url);
  return state.missing.length === 0 && state.hasRoles
    ? { ...state, ran: [] }
    : { ...state, ...(await migrateLocked(url)) };
}

const UNDEFINED_TABLE = "42P01";
const CONNECTION_MS = 10_000;
const known = migrations.map(({ name }) => name);

type Settings = Pick<DatabaseState, "version" | "hasRoles" | "connectionLimit">;

/** Reads the state of a database and changes nothing. */
export async function inspect(url: string): Promise<DatabaseState> {
  const connection = await openConnection(url, CONNECTION_MS).catch(explain);
  try {
    const [settings] = await connection.query<Settings>(
      `select current_setting('server_version') as version, ${HAS_ROLES} as "hasRoles",
         current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as "connectionLimit"`,
    );
    const { version, hasRoles, connectionLimit } = settings as Settings;
    const names = await namesIn(connection);
    return {
      version: supported(version),
      hasRoles,
      connectionLimit,
      missing: missingFrom(names),
      unknown: names.filter((name) => !known.includes(name)),
    };
  } finally {
    await connection.end();
  }
}

/** Names of migrations that were run; empty if the database is new. */
async function namesIn(connection: SingleConnection): Promise<string[]> {
  try {
    const rows = await connection.query<{ name: string }>("select name from migration");
    return rows.map(({ name }) => name);
  } catch (error) {
    if ((error as { code?: string }).code === UNDEFINED_TABLE) return [];
    throw error;
  }
}

/** Otherwise the process would fail under load instead of at its start. */
export function refuseTooManyConnections({ connectionLimit }: DatabaseState, connections: number): void {
  if (connections > connectionLimit)
    throw new DatabaseUnusable(
      `DATABASE_CONNECTIONS is ${connections}, and PostgreSQL takes ${connectionLimit} for all processes together. Set it lower, or raise max_connections.`,
    );
}

/** Our migrations that are not in the list. Not only the newest: one may be merged after others with higher numbers. */
export function missingFrom(names: readonly string[]): string[] {
  return known.filter((name) => !names.includes(name));
}

/**
 * One session-wide advisory lock is held on the one connection for the whole run, so of any number of processes that
 * start at once one migrates and the others wait.
 */
async function migrateLocked(url: string): Promise<Omit<Migrated, "connectionLimit">> {
  const source = await openMigrationSource(url, migrations, CONNECTION_MS).catch(explain);
  const runner = source.createQueryRunner();
  try {
    const version = await versionOf(runner);
    await runner.query(`select pg_advisory_lock(${LOCK})`);
    await runner.query("set lock_timeout = '5s'");
    // Where the wall is forced on the owner too, migrations see the rows of every workspace.
    await runner.query("set portico.system = 'on'");
    await makeRoles(runner);
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = "each";
    const ran = await executor.executePendingMigrations();
    const isWalledByRoles = await hasRoles(runner);
    if (isWalledByRoles) await runner.query("grant select on migration to portico_system");
    const names = (await runner.query("select name from migration")).map(({ name }: { name: string }) => name);
    return {
      ran: ran.map(({ name }) => name),
      version,
      hasRoles: isWalledByRoles,
      missing: missingFrom(names),
      unknown: names.filter((name: string) => !known.includes(name)),
    };
  } finally {
    await runner.query(`select pg_advisory_unlock(${LOCK})`).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
}

/** The messages of PostgreSQL and the system name address, database and user, and no password. */
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
