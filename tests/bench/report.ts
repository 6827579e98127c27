import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Measured } from "./measure";
import { pages } from "./pages";
import type { Size } from "./seed";

export interface Row {
  readonly size: string;
  readonly page: string;
  readonly connections: number;
  readonly service: Measured;
  readonly limit: Measured;
}

/** All figures of one size. */
export interface Result {
  readonly size: Size;
  readonly rows: Row[];
  /** Statements for one request of each page: those that read, and those around them (BEGIN, settings, COMMIT). */
  readonly statements: Record<string, { reads: number; around: number }>;
  /** Milliseconds from the start of the process to its first whole answer. */
  readonly coldStart: number;
  /** Megabytes, when the service has just answered its first request and when the run is over. */
  readonly memory: { readonly first: number; readonly last: number };
}

/** The figures as a table on the terminal, and whole as JSON beside this file. */
export function report(results: Result[]): void {
  const rows = results.flatMap((result) => result.rows);
  const line = (cells: (string | number)[]) => `| ${cells.join(" | ")} |`;
  const cpu = ({ nodeCpu, postgresCpu }: Measured) => nodeCpu + postgresCpu;
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
    ...rows.map(({ size, page, connections, service, limit }) =>
      line([
        size,
        page,
        connections,
        service.perSecond.toFixed(0),
        limit.perSecond.toFixed(0),
        (service.perSecond / limit.perSecond).toFixed(2),
        service.p50,
        service.p99,
        (service.p99 / Math.max(limit.p99, 1)).toFixed(2),
        `${service.nodeCpu.toFixed(2)} + ${service.postgresCpu.toFixed(2)}`,
        (cpu(service) / cpu(limit)).toFixed(2),
      ]),
    ),
  ];
  const facts = results.map(({ size, statements, coldStart, memory }) => {
    const counted = Object.entries(statements)
      .map(([page, { reads, around }]) => `${page} ${reads} (+ ${around} around)`)
      .join(", ");
    return `${size.name}: statements ${counted}; cold start to first answer ${(coldStart / 1000).toFixed(2)} s; memory ${memory.first.toFixed(0)} MB then, ${memory.last.toFixed(0)} MB after the run`;
  });
  const growth = pages.map(({ name }) => {
    const at = (size: string) =>
      rows.find((row) => row.size === size && row.page === name && row.connections === 1)?.service.perSecond ??
      Number.NaN;
    return `${name}: ${(at("small") / at("large")).toFixed(2)} ×`;
  });
  process.stdout.write(
    `\n${[...table, "", ...facts, `growth, 20 → 10,000 clients: ${growth.join(", ")}`].join("\n")}\n`,
  );
  writeFileSync(join(import.meta.dirname, "last.json"), `${JSON.stringify(results, null, 2)}\n`);
}
