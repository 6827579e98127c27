import type { Context } from "./context";
import { searchPatterns } from "./fold";
import { type Parameters, statement } from "./statement";

export interface SearchClause {
  /** Part of the name of the statement that has the clause. */
  readonly name: string;
  readonly where: string | undefined;
  readonly parameters: Parameters;
}

/** A trigram index knows nothing of shorter words; `%` on both sides. */
const SHORTEST_INDEXED_PATTERN = "%abc%".length;

/**
 * The where-clause by which a list is searched. The wall keeps `like` from reaching an index, because it is not
 * leakproof, so a function looks the ids up past the wall, within the entered workspace. It answers null where there
 * are so many that reading the list in its order finds a page sooner, and where there is no index.
 */
export async function searchClause(context: Context, table: string, query: string): Promise<SearchClause> {
  const patterns = searchPatterns(query);
  if (patterns.length === 0) return { name: "", where: undefined, parameters: {} };
  const where = `${table}.search_text like all (:patterns::text[])`;
  const isIndexed = (patterns[0] as string).length >= SHORTEST_INDEXED_PATTERN;
  const ids = isIndexed ? await candidates(context, table, patterns) : null;
  // In a generic plan `like all` passes for matching nothing, so all rows would be sorted; `case` passes for half of them.
  if (!ids) return { name: "search", where: `case when ${where} then true else false end`, parameters: { patterns } };
  return { name: "search.ids", where: `${table}.id = any(:ids::uuid[]) and ${where}`, parameters: { patterns, ids } };
}

async function candidates(context: Context, table: string, patterns: string[]): Promise<string[] | null> {
  const asked = statement(`${table}.candidates`, () => `select portico_${table}_candidates(:patterns::text[])`);
  const [row] = await context.rows(asked, { patterns });
  return (row?.[0] as string[] | null | undefined) ?? null;
}
