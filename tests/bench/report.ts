import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "./measure";
import type { Size } from "./seed";
import { cpuOf, growthOf, ratioOf, verdictsOn } from "./targets";

export interface Row {
  readonly size: string;
  readonly page: string;
  readonly connections: number;
  /** The middle of the rounds, each figure by itself. */
  readonly service: Measured;
  readonly limit: Measured;
  readonly rounds: readonly { readonly service: Measured; readonly limit: Measured }[];
}

/** All figures of one size. */
export interface Result {
  readonly size: Size;
  readonly rows: Row[];
  /** Statements for one request of each page: those that read, and those around them (the entering of the workspace). */
  readonly statements: Record<string, { reads: number; around: number }>;
  /** Milliseconds from the start of the process to its first whole answer. */
  readonly coldStart: number;
  /** Megabytes, when the service has just answered its first request and when the run is over. */
  readonly memory: { readonly first: number; readonly last: number };
}

/** The figures and what they say of the targets as tables on the terminal, and whole as JSON beside this file. */
export function report(results: Result[]): void {
  const rows = results.flatMap((result) => result.rows);
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const table = [
    line([
      "size",
      "page",
      "conn.",
      "service /s",
      "limit /s",
      "÷ L",
      "p50 ms",
      "p99 ms",
      "p99 ÷ L",
      "CPU ms (Node + PG)",
      "CPU ÷ L",
    ]),
    line(Array(11).fill("---")),
    ...rows.map((row) =>
      line([
        row.size,
        row.page,
        row.connections,
        row.service.perSecond.toFixed(0),
        row.limit.perSecond.toFixed(0),
        ratioOf(row, ({ perSecond }) => perSecond).toFixed(2),
        row.service.p50.toFixed(1),
        row.service.p99.toFixed(1),
        ratioOf(row, ({ p99 }) => p99).toFixed(2),
        `${row.service.nodeCpu.toFixed(2)} + ${row.service.postgresCpu.toFixed(2)}`,
        ratioOf(row, cpuOf).toFixed(2),
      ]),
    ),
  ];
  const facts = results.map(({ size, statements, coldStart, memory }) => {
    const counted = Object.entries(statements)
      .map(([page, { reads, around }]) => `${page} ${reads} (+ ${around} around)`)
      .join(", ");
    return `${size.name}: statements ${counted}; cold start to first answer ${(coldStart / 1000).toFixed(2)} s; memory ${memory.first.toFixed(0)} MB then, ${memory.last.toFixed(0)} MB after the run`;
  });
  const growth = growthOf(results).map(({ of, value }) => `${of}: ${value.toFixed(2)} ×`);
  const verdicts = [
    line(["target", "bound", "met", "worst", "kept"]),
    line(Array(5).fill("---")),
    ...verdictsOn(results).map(({ name, bound, isMet, worst, kept }) =>
      line([
        name,
        bound,
        isMet === null ? "not measured" : isMet ? "yes" : "NO",
        worst ? `${worst.value.toFixed(2)}, ${worst.of}` : "",
        kept,
      ]),
    ),
  ];
  process.stdout.write(
    `\n${[...table, "", ...facts, `growth, 20 → 10,000 clients: ${growth.join(", ")}`, "", ...verdicts].join("\n")}\n`,
  );
  writeFileSync(join(import.meta.dirname, "last.json"), `${JSON.stringify(results, null, 2)}\n`);
}
