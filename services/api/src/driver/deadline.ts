import type { Socket } from "node:net";
import type { ClientBase } from "pg";

/** Longer than PostgreSQL's own limit for a statement (5 s): only a connection without a server behind it is silent for so long. */
export const SILENCE_MS = 7_000;
export const BATCH_MS = 8_000;
/** A transaction may have many statements; each of them is subject to `SILENCE_MS` as well. */
export const TRANSACTION_MS = 30_000;

/** Sent by the operating system over idle connections, so that a dead peer is noticed. */
export const KEEP_ALIVE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 };

class NoAnswer extends Error {
  override name = "NoAnswer";
  readonly code = "ETIMEDOUT";
}

/** pg's own state, which its pool reads too. */
interface Internals {
  readonly connection: { readonly stream: Socket; readonly _ending: boolean };
  readonly readyForQuery: boolean | null;
}

/** Closes a connection whose server does not answer: its statements fail at once, and its pool opens another. */
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
