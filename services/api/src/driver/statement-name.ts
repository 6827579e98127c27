import { createHash } from "node:crypto";
import type { Statement } from "../core/statement";

/** 132 bits of the hash. */
const NAME_LENGTH = 22;
const names = new WeakMap<Statement, string>();

/** A prepared statement's name on a connection: a hash of its text, because PostgreSQL cuts names off after 63 bytes. */
export function nameOf(statement: Statement): string {
  const known = names.get(statement);
  if (known) return known;
  const name = createHash("sha256").update(statement.text).digest("base64url").slice(0, NAME_LENGTH);
  names.set(statement, name);
  return name;
}
