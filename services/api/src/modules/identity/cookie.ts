/** Names of the cookies; a scope chooses the name, the cookie alone gives authority. */
export const MEMBER_COOKIE = "__Host-admin";
const PORTAL_PREFIX = "__Host-portal-";

export const SESSION_SECONDS = 30 * 24 * 60 * 60;
export const ASKED_SECONDS = 60 * 60;

export const portalCookie = (workspaceId: string) => `${PORTAL_PREFIX}${workspaceId}`;

export const PREVIEW_SECONDS = 60 * 60;
const PREVIEW_SCOPE = /^preview:([\da-f-]{36})$/;

export const previewCookie = (previewId: string) => `__Host-preview-${previewId}`;

/** The preview that a scope names; null for every other scope. */
export function previewOf(scope: string | null): string | null {
  const id = PREVIEW_SCOPE.exec(scope ?? "")?.[1] ?? "";
  return UUID.test(id) ? id : null;
}

/** Marks the browser that asked for a link: only there does the code of the mail work. Set for every address alike. */
export const askedCookie = (place: string) => `__Host-asked-${place}`;

/** As many as headers of 16 kB hold, beside what else a request brings. */
const MOST_WORKSPACES = 100;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;

/** The portal cookies that a browser sent, by the workspace in their names: the newest ones, which come last. */
export function portalCookies(
  cookies: Readonly<Record<string, string | undefined>>,
): { workspaceId: string; token: string }[] {
  return Object.entries(cookies)
    .filter(([name, token]) => name.startsWith(PORTAL_PREFIX) && token)
    .map(([name, token]) => ({ workspaceId: name.slice(PORTAL_PREFIX.length), token: token as string }))
    .filter(({ workspaceId }) => UUID.test(workspaceId))
    .slice(-MOST_WORKSPACES);
}
