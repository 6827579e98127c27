import type { Connection } from "pg";
import { serialize } from "pg-protocol";
import type { Prepared } from "./prepared";
import { type Statement, textOf } from "./statement";

/** A statement that waits for its rows. */
export interface Asked {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Statements that travel together and are answered together: one write, and one Sync at its end. Between two Syncs
 * PostgreSQL makes one transaction of whatever comes, so none is begun or committed, what is set for a transaction holds
 * for the batch, and a connection goes back as clean as it came. A statement that fails keeps those behind it from being
 * executed: they are asked again in another batch, unless it is the head, without which none of them may be.
 */
export class Batch {
  private readonly asked: Asked[] = [];
  private hasHead = false;
  private answered = 0;
  private rows: unknown[][] = [];
  /** Whether it has left: what is asked for afterwards needs another. */
  isSent = false;
  /** The lane that it is answered on: the first that comes to it. */
  lane: unknown;

  constructor(
    private readonly trace: (sql: string) => void,
    private readonly askAgain: (behind: readonly Asked[]) => void,
  ) {}

  /** What goes ahead of everything and fails everything. */
  begin(statement: Statement, values: readonly unknown[]): Promise<unknown[][]> {
    this.hasHead = true;
    return this.add(statement, values);
  }

  /** Answers the statement's rows, their columns in its order. Every statement of a batch is one that answers rows. */
  add(statement: Statement, values: readonly unknown[]): Promise<unknown[][]> {
    return new Promise((resolve, reject) => {
      this.take([{ statement, values, resolve, reject }]);
    });
  }

  take(asked: readonly Asked[]): void {
    this.asked.push(...asked);
  }

  /** Leaves with all that was added until then; pg's own query would send a Describe and a Sync with every statement. */
  write(connection: Connection, prepared: Prepared): void {
    this.isSent = true;
    const fresh: string[] = [];
    const messages: Buffer[] = [];
    for (const { statement, values } of this.asked) {
      const { name, text } = statement;
      const isNew = !prepared.has(name) && !fresh.includes(name);
      // A batch may have failed between its parsing and its description: what it left would be in the way.
      if (isNew) messages.push(serialize.close({ type: "S", name }), serialize.parse({ name, text }));
      messages.push(serialize.bind({ statement: name, values: values as unknown[], valueMapper: textOf }));
      if (isNew) messages.push(serialize.describe({ type: "P" }));
      messages.push(serialize.execute());
      if (isNew) fresh.push(name);
    }
    messages.push(serialize.sync());
    // In one write: each costs about as much as a statement.
    connection.stream.write(Buffer.concat(messages));
  }

  describe(columns: readonly { dataTypeID: number }[], prepared: Prepared): void {
    prepared.add(this.current.statement.name, columns);
  }

  addRow(row: (string | null)[]): void {
    this.rows.push(row);
  }

  answer(prepared: Prepared): void {
    const { statement, resolve, reject } = this.current;
    const { rows } = this;
    this.trace(statement.text);
    this.answered += 1;
    this.rows = [];
    try {
      prepared.parse(statement.name, rows);
      resolve(rows);
    } catch (error) {
      reject(error as Error);
    }
  }

  /** PostgreSQL refused a statement. It may be for what was prepared, which is not what the tables are any more. */
  refuse(error: Error, prepared: Prepared): void {
    const [refused, ...behind] = this.asked.slice(this.answered);
    // Its Sync can be refused, too, when all is answered.
    if (!refused) return;
    prepared.forget(refused.statement.name);
    this.trace(refused.statement.text);
    if (this.hasHead && this.answered === 0) return this.fail(error);
    refused.reject(error);
    if (behind.length > 0) this.askAgain(behind);
  }

  /** Nothing more of it will be answered. */
  fail(error: Error): void {
    this.isSent = true;
    for (const { reject } of this.asked.slice(this.answered)) reject(error);
  }

  private get current(): Asked {
    return this.asked[this.answered] as Asked;
  }
}
