import type { ByteRange } from "../gateways/storage";

interface Asked {
  readonly range?: string;
  readonly ifRange?: string;
  readonly etag: string;
  readonly size: number;
}

/**
 * Which bytes a request asks for: one range, or null for all of them, which is also the answer to what cannot be read
 * and to several ranges at once; UNSATISFIABLE for a range that begins behind the end.
 */
export function rangeOf({ range, ifRange, etag, size }: Asked): ByteRange | null | "UNSATISFIABLE" {
  // Half of another version would be glued to half of this one.
  if (!range || (ifRange !== undefined && ifRange !== etag)) return null;
  const [, first = "", last = ""] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(range) ?? [];
  if (!first && !last) return null;
  if (!first) {
    const length = Math.min(Number(last), size);
    return length === 0 ? "UNSATISFIABLE" : { start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last ? Number(last) : size - 1;
  if (last && Number(last) < start) return null;
  return start >= size ? "UNSATISFIABLE" : { start, end: Math.min(end, size - 1) };
}

/** Whether the asker has these bytes already. */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const known = ifNoneMatch.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return known.includes(etag) || known.includes("*");
}
