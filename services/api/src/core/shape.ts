import type { Table } from "./table";

/** Joins the row of another store that a column references, so that reading it later needs no statement. */
interface Include {
  readonly by: string;
  readonly store: IncludedStore;
}

/** What a list needs of a store whose rows it includes. */
interface IncludedStore {
  readonly isVisible: boolean;
  joinOn(table: string, column: string): { readonly selection: string; readonly join: string };
  prime(id: string, values: readonly unknown[], start: number): number;
}

/** A row with an opaque id; all but the workspace itself also name their workspace. */
export interface Kept {
  readonly id: string;
  readonly workspaceId?: string | null;
}

/** What a list reads of a table. */
export interface Shape {
  /** Beside the policy's clause; `:names` come from the call and from the viewer. */
  readonly where?: string;
  readonly join?: string;
  readonly orderBy?: string;
  readonly limit?: number | ":limit";
  /** More of each row than its columns: a total, a summary. Their SQL is asked for once, when the statement is compiled. */
  readonly extra?: Readonly<Record<string, () => string>>;
  readonly include?: readonly Include[];
  /** With the columns that are not read otherwise: those with `select: false`. */
  readonly whole?: true;
}

/** The properties of a list's total order, all in one direction and never null; the id comes last by itself. */
export interface Order<Row> {
  readonly by: readonly (keyof Row & string)[];
  readonly direction: "asc" | "desc";
}

/** A list in SQL; `where` is its clause with the policy's, and the word before it. */
export function selectOf<Row extends object>(
  table: Table<Row>,
  selection: string,
  shape: Shape,
  where: string,
): string {
  const { name } = table;
  const extra = Object.values(shape.extra ?? {}).map((sql) => sql());
  const include = (shape.include ?? []).map(({ by, store }) => store.joinOn(name, table.column(by)));
  return [
    `select ${[selection, ...extra, ...include.map((other) => other.selection)].join(", ")} from ${name}`,
    shape.join ?? "",
    ...include.map(({ join }) => join),
    where,
    shape.orderBy ? `order by ${shape.orderBy}` : "",
    shape.limit ? `limit ${shape.limit}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

export function allOf(clauses: readonly (string | undefined)[]): string {
  return clauses
    .filter(Boolean)
    .map((clause) => `(${clause})`)
    .join(" and ");
}

const LETTERS = "ABCDEFGH";

/** `(a, b, id) < (…)`: one comparison of rows, which PostgreSQL answers from the index of the order. */
export function keyset(columns: string[], direction: "asc" | "desc"): string {
  const places = columns.map((_, i) => `:key${LETTERS[i]}`);
  return `(${columns.join(", ")}) ${direction === "asc" ? ">" : "<"} (${places.join(", ")})`;
}

/** The keyset's values under its names. */
export function keysetValues(values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(values.map((value, i) => [`key${LETTERS[i]}`, value]));
}
