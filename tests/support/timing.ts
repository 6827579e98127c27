/**
 * How well two samples can be told apart: the chance that one of the first is larger than one of the second, whichever
 * way round it is larger. 0.5 is not at all, 1 is always.
 */
export function auc(one: readonly number[], other: readonly number[]): number {
  let larger = 0;
  for (const a of one) for (const b of other) larger += a > b ? 1 : a === b ? 0.5 : 0;
  const area = larger / (one.length * other.length);
  return Math.max(area, 1 - area);
}
