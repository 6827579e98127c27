/** Where the workspace's logo is; its id in the address lets it be kept for ever. */
export const logo = (logo: { id: string } | null | undefined) =>
  logo ? `/admin/logo?v=${encodeURIComponent(logo.id)}` : undefined;
