const BACKSLASH_OR_CONTROL = /[\\\p{Cc}]|%(?:0[0-9a-f]|1[0-9a-f]|7f|5c)/iu;
const ANYWHERE = "http://portico.invalid";

/** Where signing in leads: a path of this origin, or the fallback for everything that could lead away from it. */
export function returnPath(wanted: string | null | undefined, fallback: string): string {
  if (!wanted || wanted.length > 2000 || !wanted.startsWith("/") || BACKSLASH_OR_CONTROL.test(wanted)) return fallback;
  if (/^\/(\/|%2f)/i.test(wanted)) return fallback;
  const url = URL.parse(wanted, ANYWHERE);
  if (url?.origin !== ANYWHERE || url.pathname.startsWith("//")) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
