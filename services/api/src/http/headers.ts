/** What our own pages may do: their own files and nothing else; no inline script or style. */
export const contentPolicy = (frames: "'none'" | "'self'") =>
  `default-src 'self';img-src 'self' data: blob:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors ${frames}`;

/**
 * The headers of every answer, which keep a browser from doing more with it than it should. They never change, so they are
 * one object and not a function's work for each request; a route that needs others says so after them.
 */
export function safeHeaders(isSecure: boolean): Readonly<Record<string, string>> {
  return {
    "cache-control": "no-store",
    "content-security-policy": contentPolicy("'none'"),
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "origin-agent-cluster": "?1",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-dns-prefetch-control": "off",
    "x-frame-options": "SAMEORIGIN",
    "x-permitted-cross-domain-policies": "none",
    ...(isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}
