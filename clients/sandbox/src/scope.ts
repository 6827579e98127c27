/**
 * The scope of an operation says which cookie counts: a workspace's slug, `admin`, `preview:<id>`, or nothing.
 * The address bar holds it, so that a sandbox can be linked to and two tabs may differ; the browser remembers
 * the last one for an address that names none.
 */
const PARAMETER = "scope";
const LAST = "portico:scope";
const SLUGS = "portico:slugs";
const REMEMBERED_SLUGS = 10;

const scopeShape = /^([a-z0-9-]+|preview:[!-~]*)?$/;
const slugShape = /^(?!admin$)[a-z0-9-]+$/;

export function isScope(text: string): boolean {
  return scopeShape.test(text);
}

export function isSlug(scope: string): boolean {
  return slugShape.test(scope);
}

export function currentScope(): string {
  return scopeInAddress() ?? "";
}

export function chooseScope(scope: string): void {
  const address = new URL(location.href);
  address.searchParams.set(PARAMETER, scope);
  history.replaceState(null, "", address);
  keep(LAST, scope);
}

/** Once, when the page opens: from here on another tab's choice changes nothing here. */
export function openScope(): void {
  const scope = scopeInAddress() ?? kept(LAST);
  chooseScope(isScope(scope) ? scope : "");
}

/** Newest first. */
export function usedSlugs(): string[] {
  return kept(SLUGS).split(" ").filter(isSlug);
}

/** A slug is remembered when it is used, not while it is typed. */
export function rememberSlug(scope: string): void {
  if (!isSlug(scope)) return;
  const slugs = [scope, ...usedSlugs().filter((slug) => slug !== scope)];
  keep(SLUGS, slugs.slice(0, REMEMBERED_SLUGS).join(" "));
}

function scopeInAddress(): string | null {
  return new URLSearchParams(location.search).get(PARAMETER);
}

/** A browser may refuse to keep anything; the address then holds the scope alone. */
function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // as above
  }
}
