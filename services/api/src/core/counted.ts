/** The first rows of a list, and how many it has in all. */
export interface Counted<Row> {
  readonly nodes: Row[];
  readonly total: number;
}

/** From rows that each bring the number along, as their extra `total`. */
export function counted<Row>(nodes: Row[]): Counted<Row> {
  const [first] = nodes as (Row & { total: number })[];
  return { nodes, total: first?.total ?? 0 };
}
