import { type Measured, percentile } from "./measure";
import type { Result, Row } from "./report";

/** What must hold now of every portal page, with gate, door and wall on: the worst figure of a run counts. */
interface Target {
  readonly name: string;
  readonly bound: { readonly atLeast: number } | { readonly atMost: number };
  /** Each figure that the bound holds for, and whose it is. */
  figures(results: readonly Result[]): Figure[];
}

interface Figure {
  readonly of: string;
  readonly value: number;
}

export const cpuOf = ({ nodeCpu, postgresCpu }: Measured): number => nodeCpu + postgresCpu;

/** The service's figure by the limit's, in the middle of the rounds: both of a round met the same machine. */
export function ratioOf({ rounds }: Row, pick: (measured: Measured) => number): number {
  return percentile(
    rounds.map(({ service, limit }) => pick(service) / pick(limit)),
    50,
  );
}

const ofRows =
  (pick: (row: Row) => number, isMeant: (row: Row) => boolean = () => true) =>
  (results: readonly Result[]): Figure[] =>
    results
      .flatMap(({ rows }) => rows)
      .filter(isMeant)
      .map((row) => ({ of: `${row.size} ${row.page} × ${row.connections}`, value: pick(row) }));

const ofStatements = (isMeant: (page: string) => boolean) => (results: readonly Result[]) =>
  results.flatMap(({ statements }) =>
    Object.entries(statements)
      .filter(([page]) => isMeant(page))
      .map(([page, { reads }]) => ({ of: page, value: reads })),
  );

const ofSizes = (pick: (result: Result) => number) => (results: readonly Result[]) =>
  results.map((result) => ({ of: result.size.name, value: pick(result) }));

/** How many times slower a page is in the large workspace; nothing when only one size ran. */
export function growthOf(results: readonly Result[]): Figure[] {
  const rows = results.flatMap((result) => result.rows).filter(({ connections }) => connections === 1);
  return rows
    .filter(({ size }) => size === "large")
    .flatMap(({ page, service }) =>
      rows
        .filter((row) => row.size === "small" && row.page === page)
        .map((small) => ({ of: page, value: small.service.perSecond / service.perSecond })),
    );
}

const targets: readonly Target[] = [
  {
    name: "throughput ÷ L",
    bound: { atLeast: 0.5 },
    figures: ofRows((row) => ratioOf(row, ({ perSecond }) => perSecond)),
  },
  { name: "CPU ÷ L", bound: { atMost: 2 }, figures: ofRows((row) => ratioOf(row, cpuOf)) },
  {
    name: "p99 ÷ L at 8 and 64",
    bound: { atMost: 1.5 },
    figures: ofRows(
      (row) => ratioOf(row, ({ p99 }) => p99),
      ({ connections }) => connections > 1,
    ),
  },
  {
    name: "statements, dashboard",
    bound: { atMost: 7 },
    figures: ofStatements((page) => page === "dashboard"),
  },
  { name: "statements, others", bound: { atMost: 3 }, figures: ofStatements((page) => page !== "dashboard") },
  { name: "growth, 20 → 10,000 clients", bound: { atMost: 1.5 }, figures: growthOf },
  { name: "memory at the first answer, MB", bound: { atMost: 200 }, figures: ofSizes(({ memory }) => memory.first) },
  { name: "cold start, s", bound: { atMost: 1 }, figures: ofSizes(({ coldStart }) => coldStart / 1000) },
];

export interface Verdict {
  readonly name: string;
  readonly bound: string;
  readonly isMet: boolean | null;
  readonly worst: Figure | undefined;
  /** How many of the figures keep the bound, of how many. */
  readonly kept: string;
}

/** One verdict for each target; null where a run measured nothing that it speaks of. */
export function verdictsOn(results: readonly Result[]): Verdict[] {
  return targets.map(({ name, bound, figures }) => {
    const isFloor = "atLeast" in bound;
    const keeps = ({ value }: Figure) => (isFloor ? value >= bound.atLeast : value <= bound.atMost);
    const sorted = figures(results).sort((a, b) => (isFloor ? a.value - b.value : b.value - a.value));
    const [worst] = sorted;
    return {
      name,
      bound: isFloor ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`,
      isMet: worst ? keeps(worst) : null,
      worst,
      kept: `${sorted.filter(keeps).length} of ${sorted.length}`,
    };
  });
}
