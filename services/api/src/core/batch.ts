import { type Connection, type Pool, type PoolClient, type Submittable, types } from "pg";
import { serialize } from "pg-protocol";
import { type Statement, textOf } from "./statement";

/** The columns of a row whose values are not the texts that they come as, and how those become values. */
type Parsers = readonly (readonly [column: number, parse: (text: string) => unknown])[];

/** A statement that waits for its rows. */
export interface Asked {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  readonly resolve: (rows: unknown[][]) => void;
  readonly reject: (error: Error) => void;
}

/** The statements that a connection has prepared, each with what PostgreSQL said of its columns. */
const prepared = new WeakMap<Connection, Map<string, Parsers>>();

/**
 * Statements that travel together and are answered together: one write, and one Sync at its end. Between two Syncs
 * PostgreSQL makes one transaction of whatever comes, so none is begun or committed, what is set for a transaction holds
 * for the batch, and a connection goes back as clean as it came. A statement that fails keeps those behind it from being
 * executed: they are asked again in another batch, unless it is the head, without which none of them may be.
 *
 * It stands where pg's own query stands, which would send a Describe and a Sync with every statement.
 */
export class Batch implements Submittable {
  private readonly asked: Asked[] = [];
  private hasHead = false;
  private answered = 0;
  private rows: unknown[][] = [];
  private client: PoolClient | undefined;
  private parsers = new Map<string, Parsers>();
  /** Whether it has left: what is asked for afterwards needs another. */
  isSent = false;
  private isFailed = false;

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

  /** Leaves when the pool has a connection for it, with all that was added until then. */
  sendBy(pool: Pool): void {
    pool.connect((error, client) => {
      this.client = client;
      if (client) client.query(this);
      else this.fail(error as Error);
    });
  }

  submit(connection: Connection): void {
    this.isSent = true;
    this.parsers = prepared.get(connection) ?? new Map();
    prepared.set(connection, this.parsers);
    const fresh: string[] = [];
    const messages: Buffer[] = [];
    for (const { statement, values } of this.asked) {
      const { name, text } = statement;
      const isNew = !this.parsers.has(name) && !fresh.includes(name);
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

  handleRowDescription({ fields }: { fields: { dataTypeID: number }[] }): void {
    const parserOf = (type: number) => this.client?.getTypeParser(type, "text") as Parsers[number][1];
    const asText = parserOf(types.builtins.TEXT);
    const parsers = fields.map(({ dataTypeID }, column) => [column, parserOf(dataTypeID)] as const);
    this.parsers.set(
      this.current.statement.name,
      parsers.filter(([, parse]) => parse !== asText),
    );
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.rows.push(fields);
  }

  handleCommandComplete(): void {
    const { statement, resolve, reject } = this.current;
    const { rows } = this;
    this.trace(statement.text);
    this.answered += 1;
    this.rows = [];
    try {
      const parsers = this.parsers.get(statement.name) as Parsers;
      for (const row of rows)
        for (const [column, parse] of parsers) if (row[column] !== null) row[column] = parse(row[column] as string);
      resolve(rows);
    } catch (error) {
      reject(error as Error);
    }
  }

  handleReadyForQuery(): void {
    this.client?.release();
  }

  /** PostgreSQL refused a statement, or the connection broke; whether it still serves it says itself. */
  handleError(error: Error): void {
    const { client } = this;
    const [failed, ...behind] = this.asked.slice(this.answered);
    if (failed) this.trace(failed.statement.text);
    if (this.hasHead && this.answered === 0) this.fail(error);
    else failed?.reject(error);
    this.answered += 1;
    client?.query("select").then(
      () => {
        client.release();
        if (behind.length > 0 && !this.isFailed) this.askAgain(behind);
      },
      (broken: Error) => {
        client.release(broken);
        this.fail(error);
      },
    );
  }

  private get current(): Asked {
    return this.asked[this.answered] as Asked;
  }

  /** Refuses what was not answered. */
  fail(error: Error): void {
    this.isSent = true;
    this.isFailed = true;
    for (const { reject } of this.asked.slice(this.answered)) reject(error);
  }
}
