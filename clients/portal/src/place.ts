/** Where this portal lives: in a client's own address, or in that of a preview. */
function readPlace(path: string) {
  const [, slug = "", preview] = /^\/p\/([^/]+)(?:\/preview\/([^/]+))?/.exec(path) ?? [];
  return {
    workspace: decodeURIComponent(slug),
    base: preview ? `/p/${slug}/preview/${preview}` : `/p/${slug}`,
    isPreview: Boolean(preview),
    scope: preview ? `preview:${preview}` : decodeURIComponent(slug),
    logo: (id: string) => `/p/${slug}/logo?v=${encodeURIComponent(id)}`,
  };
}

export const place = readPlace(location.pathname);
