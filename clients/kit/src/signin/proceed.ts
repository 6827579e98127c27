let proceeding = false;

/** Whether this page is being left already: what it still hears changes nothing any more. */
export const isProceeding = () => proceeding;

/**
 * Leaves signing in or out behind: the page is loaded anew, so nothing of another session stays in memory, and takes
 * the place of this one in the history.
 */
export function proceed(to: string) {
  proceeding = true;
  const target = new URL(to, location.origin);
  const safe = target.origin === location.origin ? target : new URL("/", location.origin);
  if (safe.pathname === location.pathname && safe.search === location.search) {
    history.replaceState(null, "", safe.pathname + safe.search + safe.hash);
    location.reload();
  } else {
    location.replace(safe);
  }
}
