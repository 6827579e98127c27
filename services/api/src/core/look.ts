import { type Parameters, type Statement, statement, textOf, valuesFor } from "./statement";
import type { Viewer } from "./viewer";

/** What a request brings to be known by: hashes of its cookies' tokens, and where it asks. */
export type Presented = Parameters;

/**
 * How one kind of viewer is found: by a function of the database, which answers one row or none, and enters the viewer's
 * workspace for what follows in the same transaction.
 */
export class Look<Row extends unknown[] = unknown[]> {
  /** The viewer's row, and behind its columns the whole of what was found as one text. */
  readonly find: Statement;
  /** The same look as a condition: fails unless it finds what `:seen` says. */
  readonly again: Statement;

  constructor(
    name: string,
    columns: readonly string[],
    call: string,
    readonly viewerOf: (row: Row) => Viewer,
  ) {
    this.find = statement(`viewer.${name}`, () => `select ${columns.join(", ")}, found::text from ${call} as found`);
    this.again = statement(
      `viewer.${name}.again`,
      () => `select portico_agree((select found::text from ${call} as found), :seen)`,
    );
  }

  /** Tells apart all that may be presented. */
  keyOf(presented: Presented): string {
    const values = valuesFor(this.find, presented).map((value) => textOf(value));
    return [this.find.name, ...values.map((text) => text?.toString("base64"))].join(" ");
  }
}

/** The code with which the database says that a viewer is not the one who was seen. */
export const DISAGREES = "PO001";
