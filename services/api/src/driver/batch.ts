import type { Connection } from "pg";
import { serialize } from "pg-protocol";
import type { Statement } from "../core/statement";
import { parameterText } from "./parameter-text";
import type { PreparedStatements } from "./prepared";
import { nameOf } from "./statement-name";

/** A statement that waits for its rows. */
export interface PendingStatement {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Statements that are sent in one write, with one Sync at its end. PostgreSQL treats everything between two Syncs as one
 * transaction: no BEGIN or COMMIT is needed, `set_config` for the transaction holds for the batch, and the connection
 * keeps no state. PostgreSQL skips the statements behind one that fails; they are retried in another batch. If the first
 * statement was added by `begin` and fails, all fail.
 */
export class Batch {
  private readonly statements: PendingStatement[] = [];
  private hasBegin = false;
  private answered = 0;
  private rows: unknown[][] = [];
  /** Whether it was sent: later statements need another batch. */
  isSent = false;
  /** The connection whose answer is used: the first one that reaches the batch. */
  answeredBy: unknown;

  constructor(
    private readonly trace: (sql: string) => void,
    private readonly retry: (skipped: readonly PendingStatement[]) => void,
  ) {}

  /** Adds the first statement of the batch; if it fails, all fail. */
  begin(statement: Statement, values: readonly unknown[]): Promise<unknown[][]> {
    this.hasBegin = true;
    return this.add(statement, values);
  }

  /** Resolves to the statement's rows as arrays of columns. Every statement of a batch must return rows. */
  add(statement: Statement, values: readonly unknown[]): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.addAll([{ statement, values, resolve, reject }]);
    });
  }

  addAll(pending: readonly PendingStatement[]): void {
    this.statements.push(...pending);
  }

  /** Sends everything in one write; pg's own query would send a Describe and a Sync with every statement. */
  write(connection: Connection, prepared: PreparedStatements): void {
    this.isSent = true;
    const fresh: string[] = [];
    const messages: Buffer[] = [];
    for (const { statement, values } of this.statements) {
      const name = nameOf(statement);
      const isNew = !prepared.has(name) && !fresh.includes(name);
      // A batch may have failed between Parse and Describe: close what it has prepared before preparing it again.
      if (isNew) messages.push(serialize.close({ type: "S", name }), serialize.parse({ name, text: statement.text }));
      messages.push(serialize.bind({ statement: name, values: values as unknown[], valueMapper: parameterText }));
      if (isNew) messages.push(serialize.describe({ type: "P" }));
      messages.push(serialize.execute());
      if (isNew) fresh.push(name);
    }
    messages.push(serialize.sync());
    // One write: each write costs about as much as a statement.
    connection.stream.write(Buffer.concat(messages));
  }

  describe(columns: readonly { dataTypeID: number }[], prepared: PreparedStatements): void {
    prepared.add(nameOf(this.current.statement), columns);
  }

  addRow(row: (string | null)[]): void {
    this.rows.push(row);
  }

  answer(prepared: PreparedStatements): void {
    const { statement, resolve, reject } = this.current;
    const { rows } = this;
    this.trace(statement.text);
    this.answered += 1;
    this.rows = [];
    try {
      prepared.parse(nameOf(statement), rows);
      resolve(rows);
    } catch (error) {
      reject(error as Error);
    }
  }

  /** A statement has failed. Its plan is dropped, because the cause may be a table that has changed since it was prepared. */
  failStatement(error: Error, prepared: PreparedStatements): void {
    const [failed, ...skipped] = this.statements.slice(this.answered);
    // The Sync itself can fail when all statements are answered.
    if (!failed) return;
    prepared.forget(nameOf(failed.statement));
    this.trace(failed.statement.text);
    if (this.hasBegin && this.answered === 0) return this.fail(error);
    failed.reject(error);
    if (skipped.length > 0) this.retry(skipped);
  }

  /** Rejects every statement that has no answer yet. */
  fail(error: Error): void {
    this.isSent = true;
    for (const { reject } of this.statements.slice(this.answered)) reject(error);
  }

  private get current(): PendingStatement {
    return this.statements[this.answered] as PendingStatement;
  }
}
