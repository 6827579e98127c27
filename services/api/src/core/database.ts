import type { Pool } from "pg";
import type { DataSource } from "typeorm";
import { Batch } from "./batch";
import type { Lanes } from "./lanes";
import { LockQueue } from "./lock-queue";
import { DISAGREES } from "./look";
import { Problem } from "./problem";
import { type Parameters, type Statement, valuesFor } from "./statement";
import { enterWorkspace, Writing } from "./writing";

/** Called with each statement's text when it was executed: the log of statements, and what tests count by. */
export type Trace = (sql: string) => void;

/** Runs compiled statements, behind the wall. */
export interface Running {
  rows(statement: Statement, parameters: Parameters): Promise<unknown[][]>;
}

/** One role's way into PostgreSQL. TypeORM keeps the writes and the transactions; reads have connections of their own, which write nothing. */
export class Database {
  private readonly locks = new LockQueue();

  constructor(
    readonly source: DataSource,
    private readonly lanes: Lanes,
  ) {}

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** Reads behind the wall of a workspace; without one, what nobody may not see. */
  reads(workspaceId: string | null, trace: Trace, doubt?: Doubt): Reads {
    return new Reads(this.lanes, workspaceId, trace, doubt);
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
    const writing = new Writing(this.source, this.locks, workspaceId, trace);
    try {
      const result = await work(writing);
      if (result instanceof Problem) {
        await writing.rollback();
        return result;
      }
      await writing.commit();
      for (const effect of writing.effects) effect();
      return result;
    } catch (error) {
      // The work's own error says more than that the connection is lost, which is all that can go wrong here.
      await writing.rollback().catch(() => undefined);
      throw error;
    } finally {
      await writing.release();
    }
  }

  /** For libraries that bring their own SQL: the queue. Of several statements in one text, the rows of all of them. */
  async query(text: string, values?: unknown[]): Promise<unknown[]> {
    return [await this.pool.query(text, values)].flat().flatMap(({ rows }) => rows);
  }

  async close(): Promise<void> {
    if (this.source.isInitialized) await Promise.all([this.source.destroy(), this.lanes.end()]);
  }
}

/** A statement with its values: `Look.again`, by which a viewer of before is known to be the same now. */
export interface Doubt {
  readonly statement: Statement;
  readonly parameters: Parameters;
}

/**
 * What is asked for in one tick leaves together, behind the entering of the workspace; nothing is held between two ticks.
 * Where the viewer is in doubt, the first message settles that ahead of all that it asks, and the others wait for it.
 */
export class Reads implements Running {
  private batch: Batch | undefined;
  private settled: Promise<boolean> | undefined;

  constructor(
    private readonly lanes: Lanes,
    private readonly workspaceId: string | null,
    private readonly trace: Trace,
    private readonly doubt?: Doubt,
  ) {}

  rows(statement: Statement, parameters: Parameters): Promise<unknown[][]> {
    const values = valuesFor(statement, parameters);
    if (!this.batch || this.batch.isSent) this.batch = this.begin();
    return this.batch.add(statement, values);
  }

  /** Whether the viewer is the one who was seen before. If not, nothing was read as that one. */
  get isAsSeen(): Promise<boolean> {
    if (this.doubt && !this.settled) this.batch = this.begin();
    return this.settled ?? Promise.resolve(true);
  }

  private begin(): Batch {
    const batch = new Batch(this.trace, (behind) => this.begin().take(behind));
    // Twice, because loaders ask when what was put off to the end of this tick has its turn.
    const send = () => process.nextTick(() => process.nextTick(() => this.lanes.send(batch)));
    if (!this.doubt) {
      this.enter(batch);
      send();
    } else if (!this.settled) {
      this.settled = agreement(
        batch.begin(this.doubt.statement, valuesFor(this.doubt.statement, this.doubt.parameters)),
      );
      send();
    } else {
      this.enter(batch);
      const refuse = () => batch.fail(new Error("The viewer is not the one who was seen before."));
      this.settled.then((isAsSeen) => (isAsSeen ? send() : refuse()), refuse);
    }
    return batch;
  }

  private enter(batch: Batch): void {
    // What fails here fails what stands behind it, which is awaited.
    if (this.workspaceId) batch.begin(enterWorkspace, [this.workspaceId]).catch(() => undefined);
  }
}

/** False where the database says so; any other failure is one of its own. */
function agreement(asked: Promise<unknown>): Promise<boolean> {
  const settled = asked.then(
    () => true,
    (error: Error & { code?: string }) => {
      if (error.code === DISAGREES) return false;
      throw error;
    },
  );
  // It is awaited only after what travels with it.
  settled.catch(() => undefined);
  return settled;
}
