import type { Pool, PoolClient } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import { Batch } from "./batch";
import { Problem } from "./problem";
import { type Statement, statement, valuesFor } from "./statement";

/** Called with each statement's name or text as it leaves: the log of statements, and what tests count by. */
export type Trace = (sql: string) => void;

/** Runs compiled statements, behind the wall. */
export interface Running {
  rows(statement: Statement, parameters: Readonly<Record<string, unknown>>): Promise<unknown[][]>;
}

const enterWorkspace = statement("wall.enter", () => "select set_config('portico.workspace', :workspaceId, true)");

/** One role's way into PostgreSQL. TypeORM keeps the writes and the transactions; reads have connections of their own, which write nothing. */
export class Database {
  constructor(
    readonly source: DataSource,
    private readonly readers: Pool,
  ) {}

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Reads behind the wall of a workspace; without one, what nobody may not see. */
  reads(workspaceId: string | null, trace: Trace): Reads {
    return new Reads(this.readers, workspaceId, trace);
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
    if (this.source.isInitialized) await Promise.all([this.source.destroy(), this.readers.end()]);
  }
}

/** What is asked for in one tick leaves together, behind the entering of the workspace; nothing is held between two ticks. */
export class Reads implements Running {
  private batch: Batch | undefined;

  constructor(
    private readonly readers: Pool,
    private readonly workspaceId: string | null,
    private readonly trace: Trace,
  ) {}

  rows(statement: Statement, parameters: Readonly<Record<string, unknown>>): Promise<unknown[][]> {
    const values = valuesFor(statement, parameters);
    if (!this.batch || this.batch.isSent) this.batch = this.begin();
    this.trace(statement.text);
    return this.batch.add(statement, values);
  }

  private begin(): Batch {
    const batch = new Batch();
    const { workspaceId } = this;
    if (workspaceId) {
      this.trace(enterWorkspace.text);
      // What fails here fails what stands behind it, which is awaited.
      batch.add(enterWorkspace, [workspaceId]).catch(() => undefined);
    }
    process.nextTick(() => batch.sendBy(this.readers));
    return batch;
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
  const { name, text } = statement;
  const values = valuesFor(statement, parameters);
  return (await client.query<unknown[]>({ name, text, values, rowMode: "array" })).rows;
}
