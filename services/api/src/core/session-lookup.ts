import { type Parameters, type Statement, statement, valuesFor } from "./statement";
import type { Viewer } from "./viewer";

/** What identifies the sender of a request: hashes of its cookies' tokens, and the scope it asks for. */
export type Credentials = Parameters;

/**
 * How one kind of viewer is looked up: by a function of the database, which returns one row or none, and sets the
 * viewer's workspace for the rest of the transaction.
 */
export class SessionLookup<Row extends unknown[] = unknown[]> {
  /** Selects the viewer's columns, and then the whole result as one text. */
  readonly find: Statement;
  /** The same lookup as a condition: fails with `VIEWER_CHANGED` unless the result equals `:seen`. */
  readonly verify: Statement;

  constructor(
    name: string,
    columns: readonly string[],
    call: string,
    readonly viewerOf: (row: Row) => Viewer,
  ) {
    this.find = statement(`viewer.${name}`, () => `select ${columns.join(", ")}, found::text from ${call} as found`);
    this.verify = statement(
      `viewer.${name}.verify`,
      () => `select portico_agree((select found::text from ${call} as found), :seen)`,
    );
  }

  /** A cache key: equal for equal credentials only. */
  keyOf(credentials: Credentials): string {
    return JSON.stringify([this.find.label, ...valuesFor(this.find, credentials).map(keyPart)]);
  }
}

function keyPart(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(keyPart);
  return Buffer.isBuffer(value) ? value.toString("base64url") : value;
}

/** The database's error code for a viewer who is no longer the one from the cache. */
export const VIEWER_CHANGED = "PO001";
