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

/** A row with an opaque id; every row but the workspace itself has a workspace id. */
export interface Kept {
  readonly id: string;
  readonly workspaceId?: string | null;
}

/** The parts of a list's statement. */
export interface Shape {
  /** Added to the policy's clause; `:names` are parameters of the call or of the viewer. */
  readonly where?: string;
  readonly join?: string;
  readonly orderBy?: string;
  readonly limit?: number | ":limit";
  /** Computed properties, such as a total. Their SQL is called for once, when the statement is compiled. */
  readonly extra?: Readonly<Record<string, () => string>>;
  readonly include?: readonly Include[];
  /** Also reads the columns with `select: false`. */
  readonly whole?: true;
}

/** The properties of a list's total order, all in one direction and never null; the id is appended. */
export interface Order<Row> {
  readonly by: readonly (keyof Row & string)[];
  readonly direction: "asc" | "desc";
}

/** A list's SQL; `where` includes the policy's clause and the keyword. */
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

/** `(a, b, id) < (…)`: one row comparison, for which PostgreSQL uses the index of the order. */
export function keyset(columns: string[], direction: "asc" | "desc"): string {
  const places = columns.map((_, i) => `:key${LETTERS[i]}`);
  return `(${columns.join(", ")}) ${direction === "asc" ? ">" : "<"} (${places.join(", ")})`;
}

/** The keyset's values by parameter name. */
export function keysetValues(values: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(values.map((value, i) => [`key${LETTERS[i]}`, value]));
}
