import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import type { Database, ReadBatch, Trace, Transaction, UnverifiedViewer } from "../core/database";
import { Problem } from "../core/problem";
import { LockQueue } from "./lock-queue";
import type { Pipeline } from "./pipeline";
import { PostgresReadBatch } from "./read-batch";
import { PostgresTransaction } from "./transaction";

/** One role's connections to PostgreSQL. Writes and transactions use TypeORM; reads have a pool of their own, which is read-only. */
export class PostgresDatabase implements Database {
  private readonly locks = new LockQueue();

  constructor(
    private readonly source: DataSource,
    private readonly pipeline: Pipeline,
  ) {}

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  readBatch(workspaceId: string | null, trace: Trace, unverified?: UnverifiedViewer): ReadBatch {
    return new PostgresReadBatch(this.pipeline, workspaceId, trace, unverified);
  }

  async transaction<Result>(
    workspaceId: string | null,
    trace: Trace,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result> {
    const transaction = new PostgresTransaction(this.source, this.locks, workspaceId, trace);
    try {
      const result = await work(transaction);
      if (result instanceof Problem) {
        await transaction.rollback();
        return result;
      }
      await transaction.commit();
      for (const effect of transaction.effects) effect();
      return result;
    } catch (error) {
      // A rollback fails only when the connection is lost; the first error says more.
      await transaction.rollback().catch(() => undefined);
      throw error;
    } finally {
      await transaction.release();
    }
  }

  async query(text: string, values?: unknown[]): Promise<unknown[]> {
    return [await this.pool.query(text, values)].flat().flatMap(({ rows }) => rows);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await Promise.all([this.source.destroy(), this.pipeline.end()]);
  }
}
