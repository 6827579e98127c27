import type { Socket } from "node:net";
import type { Pool, PoolClient } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { Problem } from "./problem";
import { type Statement, statement, valuesFor } from "./statement";

/** Called with each statement's name or text as it leaves: the log of statements, and what tests count by. */
export type Trace = (sql: string) => void;

/** Runs compiled statements on one connection, inside one transaction. */
export interface Running {
  rows(statement: Statement, parameters: Readonly<Record<string, unknown>>): Promise<unknown[][]>;
}

const enterWorkspace = statement("wall.enter", () => "select set_config('portico.workspace', :workspaceId, true)");

/** One role's way into PostgreSQL. TypeORM keeps the pool, the writes and the transactions; reads are plain statements on the same pool. */
export class Database {
  constructor(readonly source: DataSource) {}

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** A read-only transaction on one connection; its BEGIN travels with the first statement. */
  async reads(trace: Trace): Promise<Reads> {
    return new Reads(await this.pool.connect(), trace);
  }

  /**
   * Runs work in one transaction, behind the wall of a workspace; rolls back when it throws or returns a problem. The
   * effects that work leaves for afterwards (cookies, a nudge to a worker) run only when the commit is acknowledged.
   */
  async transaction<Result>(
    workspaceId: string | null,
    trace: Trace,
    work: (writing: Writing) => Promise<Result>,
  ): Promise<Result> {
    const runner = this.source.createQueryRunner();
    runner.data.trace = trace;
    const client: PoolClient = await runner.connect();
    const writing = new Writing(client, runner, trace);
    try {
      await runner.startTransaction();
      if (workspaceId) await writing.rows(enterWorkspace, { workspaceId });
      const result = await work(writing);
      if (result instanceof Problem) await runner.rollbackTransaction();
      else await runner.commitTransaction();
      if (!(result instanceof Problem)) for (const effect of writing.effects) effect();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** For libraries that bring their own SQL: the queue. Of several statements in one text, the rows of all of them. */
  async query(text: string, values?: unknown[]): Promise<unknown[]> {
    return [await this.pool.query(text, values)].flat().flatMap(({ rows }) => rows);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }
}

export class Reads implements Running {
  private failure: Error | undefined;

  constructor(
    private readonly client: PoolClient,
    private readonly trace: Trace,
  ) {
    this.send("begin read only");
  }

  rows(statement: Statement, parameters: Readonly<Record<string, unknown>>): Promise<unknown[][]> {
    return run(this.client, this.trace, statement, parameters);
  }

  /** From here on the wall shows this workspace's rows. It is sent ahead of the next statement and not waited for. */
  enter(workspaceId: string): void {
    this.trace(enterWorkspace.text);
    this.keep(this.client.query({ name: enterWorkspace.name, text: enterWorkspace.text, values: [workspaceId] }));
  }

  /**
   * Gives the connection back at once, behind a COMMIT on its way: nothing was written that could fail, and whoever takes
   * the connection next sends its first statements along with it.
   */
  close(): void {
    this.send("commit");
    this.client.release(this.failure);
  }

  private send(sql: string): void {
    this.trace(sql);
    gather(this.client);
    this.keep(this.client.query(sql));
  }

  /** What fails unawaited fails the statements behind it too, which are awaited. */
  private keep(sent: Promise<unknown>): void {
    sent.catch((error: Error) => {
      this.failure = error;
    });
  }
}

export class Writing implements Running {
  readonly effects: (() => void)[] = [];

  constructor(
    private readonly client: PoolClient,
    private readonly runner: QueryRunner,
    private readonly trace: Trace,
  ) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  rows(statement: Statement, parameters: Readonly<Record<string, unknown>>): Promise<unknown[][]> {
    return run(this.client, this.trace, statement, parameters);
  }

  /** For libraries that bring their own SQL, inside this transaction. */
  async query(text: string, values?: unknown[]): Promise<unknown[]> {
    this.trace(text);
    return (await this.client.query(text, values)).rows;
  }

  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }
}

async function run(
  client: PoolClient,
  trace: Trace,
  statement: Statement,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown[][]> {
  trace(statement.text);
  gather(client);
  const { name, text } = statement;
  const result = await client.query<unknown[]>({
    name,
    text,
    values: valuesFor(statement, parameters),
    rowMode: "array",
  });
  return result.rows;
}

/** What is sent in one go of promises leaves in one write: a write costs about as much as a statement. */
function gather(client: PoolClient): void {
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  if (stream.writableCorked > 0) return;
  stream.cork();
  process.nextTick(() => stream.uncork());
}
