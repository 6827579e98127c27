const PREVIEWABLE = new Set(["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"]);

/** What a browser shows without running anything that it holds. */
export function isPreviewable(mediaType: string): boolean {
  return PREVIEWABLE.has(mediaType);
}
