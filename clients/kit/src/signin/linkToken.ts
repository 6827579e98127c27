/**
 * The token of the link that opened this page. It leaves the address at once, so that nobody copies it, and stays in
 * the history's state, so that a reload still works.
 */
export function takeLinkToken(): string {
  const token = location.hash.slice(1);
  if (!token) return (history.state as { linkToken?: string } | null)?.linkToken ?? "";
  history.replaceState({ ...history.state, linkToken: token }, "", location.pathname + location.search);
  return token;
}

/** Another link pasted into the same tab changes nothing but the hash: start over with it. */
export function watchLinkToken() {
  addEventListener("hashchange", () => location.hash.length > 1 && location.reload());
}
