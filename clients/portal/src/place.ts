/** Where this portal lives: in a client's own address, or in that of a preview. */
function readPlace(path: string) {
  const [, slug = "", preview] = /^\/p\/([^/]+)(?:\/preview\/([^/]+))?/.exec(path) ?? [];
  const base = preview ? `/p/${slug}/preview/${preview}` : `/p/${slug}`;
  return {
    workspace: decodeURIComponent(slug),
    base,
    isPreview: Boolean(preview),
    scope: preview ? `preview:${preview}` : decodeURIComponent(slug),
    file: (id: string) => `${base}/files/${id}`,
    /** All files of a project in one. */
    archive: (project: string) => `${base}/projects/${project}.zip`,
    logo: (id: string) => `/p/${slug}/logo?v=${encodeURIComponent(id)}`,
  };
}

export const place = readPlace(location.pathname);
