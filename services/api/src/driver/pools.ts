import { availableParallelism } from "node:os";

/** How many connections each pool of a role may open. */
export interface PoolSizes {
  readonly reads: number;
  readonly writes: number;
}

/** One that listens, and the system's. */
const SYSTEM: PoolSizes = { reads: 3, writes: 3 };
const LISTENING = 1;
/** Two for each of the application's pools: one request must not wait for another. */
export const LEAST_CONNECTIONS = LISTENING + SYSTEM.reads + SYSTEM.writes + 4;
/** Three processes then stay below PostgreSQL's own limit of 100. */
const MOST_BY_DEFAULT = 30;

/** More connections than cores only make each of them wait for a core instead of for a connection. */
export function defaultConnections(cores = availableParallelism()): number {
  return Math.min(LISTENING + SYSTEM.reads + SYSTEM.writes + 2 * (cores + 1), MOST_BY_DEFAULT);
}

/** Divides the connections of a process among its pools. */
export function poolsOf(connections: number): Readonly<Record<"app" | "system", PoolSizes>> {
  const left = connections - LISTENING - SYSTEM.reads - SYSTEM.writes;
  const writes = Math.floor(left / 2);
  return { app: { reads: left - writes, writes }, system: SYSTEM };
}
