/** What a browser shows without running anything that it holds, and the endings that its names may have. */
const PREVIEWABLE: Readonly<Record<string, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg", "jpe", "jfif"],
  "image/gif": ["gif"],
  "image/webp": ["webp"],
  "image/avif": ["avif"],
};

export const BYTES = "application/octet-stream";

/** Enough for the first entries of an archive, by which office documents are told apart. */
export const HEAD_BYTES = 256 * 1024;

export function isPreviewable(mediaType: string): boolean {
  return mediaType in PREVIEWABLE;
}

/**
 * By the first bytes. What has no signature is bytes, and so is markup, which a browser might run. A picture or a PDF
 * under the name of something else is not shown either: it may be both.
 */
export async function mediaTypeOf(head: Buffer, name: string): Promise<string> {
  const { fileTypeFromBuffer } = await import("file-type");
  const { mime = BYTES } = (await fileTypeFromBuffer(head)) ?? {};
  if (/xml|html|script/.test(mime) && !mime.includes("openxml")) return BYTES;
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  const isDisguised = ending && isPreviewable(mime) && !PREVIEWABLE[mime]?.includes(ending);
  return isDisguised ? BYTES : mime;
}
