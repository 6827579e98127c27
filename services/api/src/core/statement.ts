/** SQL text with `:names`, and the same in PostgreSQL's `$1` with the order of the names. */
export interface Statement {
  /** Names the prepared statement: planned once for a connection. */
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly string[];
}

/** What a statement's `:names` stand for. */
export type Parameters = Readonly<Record<string, unknown>>;

const NAMED = /(?<![:\w]):([a-z][A-Za-z]*)\b/g;
const known = new Map<string, Statement>();

/** A statement is compiled once in a process; its name is its identity, so one name has one text. */
export function statement(name: string, text: () => string): Statement {
  const found = known.get(name);
  if (found) return found;
  const parameters: string[] = [];
  const positional = text().replace(NAMED, (_, parameter: string) => {
    if (!parameters.includes(parameter)) parameters.push(parameter);
    return `$${parameters.indexOf(parameter) + 1}`;
  });
  const compiled = { name, text: positional, parameters };
  known.set(name, compiled);
  return compiled;
}

export function valuesFor(statement: Statement, given: Parameters): unknown[] {
  return statement.parameters.map((parameter) => {
    const value = given[parameter];
    if (value === undefined) throw new Error(`Statement ${statement.name} needs :${parameter}.`);
    return value;
  });
}

/** A value as PostgreSQL's text of it; bytes travel as they are. */
export function textOf(value: unknown): string | Buffer | null {
  if (value === null || Buffer.isBuffer(value)) return value;
  return Array.isArray(value) ? `{${value.map(elementOf).join(",")}}` : String(value);
}

function elementOf(value: unknown): string {
  if (value === null) return "NULL";
  return Buffer.isBuffer(value) ? `"\\\\x${value.toString("hex")}"` : JSON.stringify(String(value));
}
