import { encodeExtended } from "content-disposition";
import type { StoredFile } from "../modules/file/file.entity";
import { BYTES } from "../modules/file/media-type";

/** Nothing that a file holds runs or loads anything, also when it is opened by itself; our own pages may frame it. */
const POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'";

/** Only what is known to be safe is shown in place, under its own type; everything else is bytes to be saved. */
export function headersOf(file: StoredFile, isInline: boolean): Record<string, string> {
  const isShown = isInline && file.canPreview;
  return {
    "content-type": isShown ? file.mediaType : BYTES,
    "content-disposition": disposition(isShown ? "inline" : "attachment", file.name),
    "content-security-policy": POLICY,
    "cache-control": "private, no-store",
    "accept-ranges": "bytes",
    etag: etagOf(file),
  };
}

/** A file's bytes never change, so their hash names them. */
export function etagOf({ sha256 }: StoredFile): string {
  return `"${sha256.toString("base64url")}"`;
}

/** RFC 6266: quoted ASCII for old programs, and the whole name in RFC 8187's encoding. The library alone would not quote. */
export function disposition(kind: "inline" | "attachment", name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/gu, "_")
    .replace(/["\\%]/g, "_");
  return `${kind}; filename="${ascii}"; filename*=${encodeExtended(name)}`;
}
