import type { Parameters, Statement } from "./statement";

/** Receives the text of every statement that was executed: for the statement log, and for tests that count statements. */
export type Trace = (sql: string) => void;

/** Runs compiled statements behind the wall. */
export interface Executor {
  rows(statement: Statement, parameters: Parameters): Promise<unknown[][]>;
}

/** A check that fails unless a viewer who was taken from the cache is still the same; see `SessionLookup.verify`. */
export interface UnverifiedViewer {
  readonly statement: Statement;
  readonly parameters: Parameters;
}

/** The reads of one request. Statements of one tick share a message; nothing is held between two ticks. */
export interface ReadBatch extends Executor {
  /** Whether the viewer is still the one from the cache. If not, nothing was read as that viewer. */
  readonly isViewerCurrent: Promise<boolean>;
}

/** A table's entity class. */
export type EntityClass = new () => object;

/** One transaction behind the wall of a workspace. */
export interface Transaction extends Executor {
  insert(entity: EntityClass, rows: object | readonly object[]): Promise<void>;
  update(entity: EntityClass, key: object, changes: object): Promise<void>;
  /** For libraries that bring their own SQL. */
  query(text: string, values?: unknown[]): Promise<unknown[]>;
  /** Waits until no other transaction of this process holds the row. Call it before locking the row. */
  queueFor(row: string): Promise<void>;
  /** Runs the effect when the commit is acknowledged, and never after a rollback. */
  afterCommit(effect: () => void): void;
}

/** What core needs of a database role; `driver/` implements it. */
export interface Database {
  /** Reads behind the wall of a workspace. Null: only rows that are public. */
  readBatch(workspaceId: string | null, trace: Trace, unverified?: UnverifiedViewer): ReadBatch;
  /** Runs work in one transaction, behind the wall of a workspace; rolls back when it throws or returns a problem. */
  transaction<Result>(
    workspaceId: string | null,
    trace: Trace,
    work: (transaction: Transaction) => Promise<Result>,
  ): Promise<Result>;
  /** For libraries that bring their own SQL. If the text has several statements, returns the rows of all of them. */
  query(text: string, values?: unknown[]): Promise<unknown[]>;
  close(): Promise<void>;
}
