import { type PoolClient, types } from "pg";

/** The columns whose values are not plain text, and how each is parsed. */
type Parsers = readonly (readonly [column: number, parse: (text: string) => unknown])[];

/** The statements that a connection has prepared, each with the parsers of its columns. */
export class PreparedStatements {
  private static readonly known = new WeakMap<PoolClient, PreparedStatements>();
  private readonly statements = new Map<string, Parsers>();

  private constructor(private readonly client: PoolClient) {}

  static on(client: PoolClient): PreparedStatements {
    const known = PreparedStatements.known.get(client) ?? new PreparedStatements(client);
    PreparedStatements.known.set(client, known);
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

  /** Parses the texts in a statement's rows, in place. */
  parse(name: string, rows: readonly unknown[][]): void {
    const parsers = this.statements.get(name) as Parsers;
    for (const row of rows)
      for (const [column, parse] of parsers) if (row[column] !== null) row[column] = parse(row[column] as string);
  }
}
