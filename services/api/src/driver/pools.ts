import { availableParallelism } from "node:os";

/** How many connections each pool of a role may open. */
export interface PoolSizes {
  readonly reads: number;
  readonly writes: number;
}

/** The system's pools, besides the connection for notifications. */
const SYSTEM: PoolSizes = { reads: 3, writes: 3 };
const NOTIFICATIONS = 1;
/** At least two for each of the application's pools, so that one request does not wait for another. */
export const MIN_CONNECTIONS = NOTIFICATIONS + SYSTEM.reads + SYSTEM.writes + 4;
/** Three processes then stay below PostgreSQL's default limit of 100. */
const MAX_BY_DEFAULT = 30;

/** With more connections than cores, statements wait for a core instead of for a connection. */
export function defaultConnections(cores = availableParallelism()): number {
  return Math.min(NOTIFICATIONS + SYSTEM.reads + SYSTEM.writes + 2 * (cores + 1), MAX_BY_DEFAULT);
}

/** Divides a process's connections among its pools. */
export function poolsOf(connections: number): Readonly<Record<"app" | "system", PoolSizes>> {
  const left = connections - NOTIFICATIONS - SYSTEM.reads - SYSTEM.writes;
  const writes = Math.floor(left / 2);
  return { app: { reads: left - writes, writes }, system: SYSTEM };
}
