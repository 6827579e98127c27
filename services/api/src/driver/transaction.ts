import type { PoolClient } from "pg";
import type { DataSource, QueryRunner } from "typeorm";
import type { EntityClass, Trace, Transaction } from "../core/database";
import { type Parameters, type Statement, valuesFor } from "../core/statement";
import { destroyConnection, TRANSACTION_MS } from "./deadline";
import { enterWorkspace } from "./enter-workspace";
import type { LockQueue } from "./lock-queue";
import { nameOf } from "./statement-name";

interface Opened {
  readonly client: PoolClient;
  readonly runner: QueryRunner;
}

/** Takes its connection with its first statement, so that it can wait for a locked row without one. */
export class PostgresTransaction implements Transaction {
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

  async query(text: string, values?: unknown[]): Promise<unknown[]> {
    const { client } = await this.open();
    this.trace(text);
    return (await client.query(text, values)).rows;
  }

  async insert(entity: EntityClass, rows: object | readonly object[]): Promise<void> {
    const { runner } = await this.open();
    await runner.manager.insert(entity, rows as never);
  }

  async update(entity: EntityClass, key: object, changes: object): Promise<void> {
    const { runner } = await this.open();
    await runner.manager.update(entity, key as never, changes as never);
  }

  /** Only the first lock of a transaction queues, and only while it holds no connection, so the queue cannot deadlock. */
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
      // The connection may still be in the transaction, so it must not return to the pool.
      destroyConnection(opened.client);
      throw error;
    }
  }

  /** Releases the connection and the place in the queue, also if they are still being acquired. */
  async release(): Promise<void> {
    await this.opening?.catch(() => undefined);
    clearTimeout(this.deadline);
    await this.runner.release();
    const releaseRow = await this.queued?.catch(() => undefined);
    releaseRow?.();
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

  private async run(client: PoolClient, statement: Statement, parameters: Parameters): Promise<unknown[][]> {
    const { text } = statement;
    const name = nameOf(statement);
    const values = valuesFor(statement, parameters);
    this.trace(text);
    return (await client.query<unknown[]>({ name, text, values, rowMode: "array" })).rows;
  }
}
