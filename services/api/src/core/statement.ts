/** SQL text with `:names`, compiled to PostgreSQL's `$1` with the order of the names. */
export interface Statement {
  /** Names the statement in our own error messages, and in the cache of compiled statements. */
  readonly label: string;
  readonly text: string;
  readonly parameters: readonly string[];
}

/** The values of a statement's `:names`. */
export type Parameters = Readonly<Record<string, unknown>>;

const NAMED = /(?<![:\w]):([a-z][A-Za-z]*)\b/g;
const compiled = new Map<string, Statement>();
let isVerifying = false;

/** Compiles a statement once per process. A label must always have the same text; `text` is called when the label is new. */
export function statement(label: string, text: () => string): Statement {
  const found = compiled.get(label);
  if (found && isVerifying) assertSameText(found, text());
  if (found) return found;
  const made = compile(label, text());
  compiled.set(label, made);
  return made;
}

/** From now on, every use of a label is compared with its text: for development and tests. */
export function verifyStatements(): void {
  isVerifying = true;
}

function compile(label: string, text: string): Statement {
  const { positional, parameters } = withPositions(text);
  return { label, text: positional, parameters };
}

function withPositions(text: string): { positional: string; parameters: string[] } {
  const parameters: string[] = [];
  const positional = text.replace(NAMED, (_, parameter: string) => {
    if (!parameters.includes(parameter)) parameters.push(parameter);
    return `$${parameters.indexOf(parameter) + 1}`;
  });
  return { positional, parameters };
}

function assertSameText({ label, text }: Statement, now: string): void {
  const { positional } = withPositions(now);
  if (positional !== text) throw new Error(`The label ${label} stands for two statements:\n  ${text}\n  ${positional}`);
}

export function valuesFor(statement: Statement, given: Parameters): unknown[] {
  return statement.parameters.map((parameter) => {
    const value = given[parameter];
    if (value === undefined) throw new Error(`Statement ${statement.label} needs :${parameter}.`);
    return value;
  });
}
