import { randomBytes } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";

/** Its message is a whole sentence for the person who starts Portico. */
export class SecretUnusable extends Error {}

const MIN_LENGTH = 32;

/** The secret in a file, which is made at the first start. */
export function secretIn(file: string): Buffer {
  const found = read(file);
  if (found !== null) return found;
  create(file);
  return read(file) as Buffer;
}

/** Null where there is no file; an unsafe one is refused, because what it keys would be worth nothing. */
function read(file: string): Buffer | null {
  const status = statSync(file, { throwIfNoEntry: false });
  if (!status) return null;
  if (process.platform !== "win32" && (status.mode & 0o007) !== 0)
    throw new SecretUnusable(
      `${file} can be read or changed by every account of this computer. Delete it, and the next start makes a new one; codes that were mailed stop working.`,
    );
  const secret = Buffer.from(readFileSync(file, "utf8").trim());
  if (secret.length < MIN_LENGTH)
    throw new SecretUnusable(
      `${file} has fewer than ${MIN_LENGTH} characters. Restore it from a backup, or delete it, and the next start makes a new one; codes that were mailed stop working.`,
    );
  return secret;
}

/**
 * The file appears whole or not at all, whatever fails on the way: it is written beside its place and linked there,
 * which fails where another process was faster, whose secret it is then.
 */
function create(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}.draft`;
  try {
    writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx", flush: true });
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  // The name has to outlive a crash as the bytes do; Windows cannot open folders.
  if (process.platform !== "win32") syncFolder(folder);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
