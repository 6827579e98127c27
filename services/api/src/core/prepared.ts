import { type PoolClient, types } from "pg";

/** The columns of a row whose values are not the texts that they come as, and how those become values. */
type Parsers = readonly (readonly [column: number, parse: (text: string) => unknown])[];

/** The statements that a connection has prepared, each with what PostgreSQL said of its columns. */
export class Prepared {
  private static readonly known = new WeakMap<PoolClient, Prepared>();
  private readonly statements = new Map<string, Parsers>();

  private constructor(private readonly client: PoolClient) {}

  static on(client: PoolClient): Prepared {
    const known = Prepared.known.get(client) ?? new Prepared(client);
    Prepared.known.set(client, known);
    return known;
  }

  has(name: string): boolean {
    return this.statements.has(name);
  }

  add(name: string, columns: readonly { dataTypeID: number }[]): void {
    const parserOf = (type: number) => this.client.getTypeParser(type, "text") as Parsers[number][1];
    const asText = parserOf(types.builtins.TEXT);
    const parsers = columns.map(({ dataTypeID }, column) => [column, parserOf(dataTypeID)] as const);
    this.statements.set(
      name,
      parsers.filter(([, parse]) => parse !== asText),
    );
  }

  forget(name: string): void {
    this.statements.delete(name);
  }

  /** Makes values of the texts in a statement's rows, where they stand. */
  parse(name: string, rows: readonly unknown[][]): void {
    const parsers = this.statements.get(name) as Parsers;
    for (const row of rows)
      for (const [column, parse] of parsers) if (row[column] !== null) row[column] = parse(row[column] as string);
  }
}
