/**
 * The scope of an operation says which cookie counts: a workspace's slug, `admin`, `preview:<id>`, or nothing.
 * The address bar holds it, so that a sandbox can be linked to and two tabs may differ; the browser remembers
 * the last one for an address without any.
 */
const PARAMETER = "scope";
const LAST = "portico:scope";
const SLUGS = "portico:slugs";
const REMEMBERED_SLUGS = 10;

const SLUG = "[a-z0-9](?:[a-z0-9\\-]*[a-z0-9])?";

/** What the text field accepts; nothing else is sent or remembered. */
export const SCOPE_PATTERN = `admin|preview:[!-~]+|${SLUG}`;

const slugShape = new RegExp(`^${SLUG}$`);
const scopeShape = new RegExp(`^(?:${SCOPE_PATTERN})?$`);

export function isScope(text: string): boolean {
  return scopeShape.test(text);
}

export function isSlug(scope: string): boolean {
  return scope !== "admin" && slugShape.test(scope);
}

export function currentScope(): string {
  const scope = new URLSearchParams(location.search).get(PARAMETER) ?? localStorage.getItem(LAST) ?? "";
  return isScope(scope) ? scope : "";
}

export function chooseScope(scope: string): void {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, scope);
  history.replaceState(null, "", address);
  localStorage.setItem(LAST, scope);
}

/** Newest first. */
export function usedSlugs(): string[] {
  return (localStorage.getItem(SLUGS) ?? "").split(" ").filter(isSlug);
}

/** A slug is remembered when it is used, not while it is typed. */
export function rememberSlug(scope: string): void {
  if (!isSlug(scope)) return;
  const slugs = [scope, ...usedSlugs().filter((slug) => slug !== scope)];
  localStorage.setItem(SLUGS, slugs.slice(0, REMEMBERED_SLUGS).join(" "));
}
