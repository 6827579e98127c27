import type { PoolClient } from "pg";
import type { DataSource, EntityManager, QueryRunner } from "typeorm";
import type { Running, Trace } from "./database";
import { destroyConnection, TRANSACTION_MS } from "./deadline";
import type { LockQueue } from "./lock-queue";
import { type Parameters, type Statement, statement, valuesFor } from "./statement";

export const enterWorkspace = statement(
  "wall.enter",
  () => "select set_config('portico.workspace', :workspaceId, true)",
);

interface Opened {
  readonly client: PoolClient;
  readonly runner: QueryRunner;
}

/**
 * One transaction behind the wall of a workspace. It takes its connection with its first statement, so that it can wait
 * for its row without one.
 */
export class Writing implements Running {
  readonly effects: (() => void)[] = [];
  private readonly runner: QueryRunner;
  private opening: Promise<Opened> | undefined;
  private queued: Promise<() => void> | undefined;
  private deadline: NodeJS.Timeout | undefined;

  constructor(
    source: DataSource,
    private readonly locks: LockQueue,
    private readonly workspaceId: string | null,
    private readonly trace: Trace,
  ) {
    this.runner = source.createQueryRunner();
    this.runner.data.trace = trace;
  }

  async rows(statement: Statement, parameters: Parameters): Promise<unknown[][]> {
    const { client } = await this.open();
    return this.run(client, statement, parameters);
  }

  /** For libraries that bring their own SQL, inside this transaction. */
  async query(text: string, values?: unknown[]): Promise<unknown[]> {
    const { client } = await this.open();
    this.trace(text);
    return (await client.query(text, values)).rows;
  }

  async manager(): Promise<EntityManager> {
    const { runner } = await this.open();
    return runner.manager;
  }

  /**
   * To be called before a row is locked. Only the first lock of a transaction waits in the queue, and only while the
   * transaction holds no connection: so the queue never takes part in a deadlock.
   */
  async queueFor(row: string): Promise<void> {
    if (this.opening || this.queued) return;
    this.queued = this.locks.enter(row);
    await this.queued;
  }

  afterCommit(effect: () => void): void {
    this.effects.push(effect);
  }

  async commit(): Promise<void> {
    const opened = await this.opening;
    await opened?.runner.commitTransaction();
  }

  async rollback(): Promise<void> {
    const opened = await this.opening;
    if (!opened?.runner.isTransactionActive) return;
    try {
      await opened.runner.rollbackTransaction();
    } catch (error) {
      // It may still be in its transaction, so nobody else may have it.
      destroyConnection(opened.client);
      throw error;
    }
  }

  /** Gives back the connection and the place in the queue, also those that are still on their way. */
  async release(): Promise<void> {
    await this.opening?.catch(() => undefined);
    clearTimeout(this.deadline);
    await this.runner.release();
    const leave = await this.queued?.catch(() => undefined);
    leave?.();
  }

  private open(): Promise<Opened> {
    this.opening ??= this.begin();
    return this.opening;
  }

  private async begin(): Promise<Opened> {
    const { runner, workspaceId } = this;
    const client: PoolClient = await runner.connect();
    this.deadline = setTimeout(() => destroyConnection(client), TRANSACTION_MS);
    await runner.startTransaction();
    if (workspaceId) await this.run(client, enterWorkspace, { workspaceId });
    return { client, runner };
  }

  private async run(client: PoolClient, asked: Statement, parameters: Parameters): Promise<unknown[][]> {
    const { name, text } = asked;
    const values = valuesFor(asked, parameters);
    this.trace(text);
    return (await client.query<unknown[]>({ name, text, values, rowMode: "array" })).rows;
  }
}
