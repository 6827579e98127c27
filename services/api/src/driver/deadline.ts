import type { Socket } from "node:net";
import type { ClientBase } from "pg";

/** Longer than PostgreSQL's `statement_timeout` (5 s), so only a connection without a server is silent for this long. */
export const SILENCE_MS = 7_000;
export const BATCH_MS = 8_000;
/** For all statements of a transaction together; `SILENCE_MS` applies to each of them. */
export const TRANSACTION_MS = 30_000;

/** TCP keep-alive, so that the operating system detects a dead peer of an idle connection. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

class NoAnswer extends Error {
  override name = "NoAnswer";
  readonly code = "ETIMEDOUT";
}

/** pg's internal state, which pg-pool reads too. */
interface Internals {
  readonly connection: { readonly stream: Socket; readonly _ending: boolean };
  readonly readyForQuery: boolean | null;
}

/** Closes a connection whose server does not answer: its statements fail at once, and the pool opens another. */
export function destroyConnection(client: ClientBase): void {
  const { connection } = client as unknown as Internals;
  connection.stream.destroy(new NoAnswer("The database did not answer in time."));
}

/**
 * Destroys a connection when a statement is under way, or its end was requested, and no byte has moved for `ms`. A proxy
 * or a firewall may forget a connection without closing it, and a statement would then wait forever.
 */
export function destroyWhenSilent(client: ClientBase, ms = SILENCE_MS): void {
  const { connection } = client as unknown as Internals;
  connection.stream.setTimeout(ms, () => {
    const { readyForQuery } = client as unknown as Internals;
    if (!readyForQuery || connection._ending) destroyConnection(client);
  });
}
