/**
 * Names that a workspace cannot take: words of our own addresses and scopes, and what people would take for ours. A
 * workspace that has such a name already keeps it, but for `admin`, which a migration renames.
 */
const RESERVED: readonly string[] =
  `admin api app assets auth billing brand contact demo dev docs enter files graphql health healthz help login logo logout
   mail member members metrics new portal portals portico preview readyz sandbox security settings setup sign-in sign-out
   signin signout signup static status support system team undefined null uploads webhooks www`.split(/\s+/);

export const isReservedSlug = (slug: string) => RESERVED.includes(slug);
