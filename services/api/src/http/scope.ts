import { createCache } from "../core/caches";
import { Context, type Request, type Service } from "../core/context";
import type { Credentials, SessionLookup } from "../core/session-lookup";
import { anonymous, type Viewer } from "../core/viewer";
import { MEMBER_COOKIE, portalCookies, previewCookie, previewOf } from "../modules/identity/cookie";
import { memberLookup } from "../modules/identity/member.viewer";
import { hashOf } from "../modules/identity/secret-token";
import { clientLookup, previewLookup } from "../modules/portal/client.viewer";

interface Identification {
  readonly lookup: SessionLookup;
  readonly credentials: Credentials;
}

/** A viewer from the cache, and the lookup's whole result as one text. */
interface CachedViewer {
  readonly viewer: Viewer;
  readonly text: string;
}

/** Recent viewers. None is trusted: the database verifies a cached viewer before it reads anything for the request. */
const cachedViewers = createCache<CachedViewer>("viewers", {
  bytesOf: ({ text }) => VIEWER_BYTES + 3 * text.length,
});
/** The viewer and its entity, without the texts in them, which are in `text` too. */
const VIEWER_BYTES = 2_000;

/** Looks the viewer up in the database. A request without cookies is anonymous and needs no statement. */
export async function contextOf(service: Service, request: Request): Promise<Context> {
  const anonymousContext = new Context(service, request, anonymous);
  const identification = identificationOf(request);
  if (!identification) return anonymousContext;
  const { lookup, credentials } = identification;
  const [found] = await anonymousContext.rows(lookup.find, credentials);
  if (!found) {
    cachedViewers.delete(lookup.keyOf(credentials));
    return anonymousContext;
  }
  const viewer = lookup.viewerOf(found.slice(0, -1));
  cachedViewers.set(lookup.keyOf(credentials), { viewer, text: found.at(-1) as string });
  return new Context(service, request, viewer);
}

/**
 * Uses the cached viewer, if there is one, without waiting for the database. The viewer is unverified until the first batch
 * is answered: check `isViewerCurrent` before anything is sent to the client.
 */
export async function contextFromCache(service: Service, request: Request): Promise<Context> {
  const identification = identificationOf(request);
  const cached = identification && cachedViewers.get(identification.lookup.keyOf(identification.credentials));
  if (!cached) return contextOf(service, request);
  const { lookup, credentials } = identification;
  const unverified = { statement: lookup.verify, parameters: { ...credentials, seen: cached.text } };
  return new Context(service, request, cached.viewer, unverified);
}

/** The scope chooses the cookie; only the cookie gives authority. */
function identificationOf({ scope, cookies }: Request): Identification | null {
  if (scope === "admin") {
    const hash = hashOf(cookies[MEMBER_COOKIE]);
    return hash && { lookup: memberLookup as SessionLookup, credentials: { hash } };
  }
  const previewId = previewOf(scope);
  if (previewId) {
    const hash = hashOf(cookies[previewCookie(previewId)]);
    return hash && { lookup: previewLookup as SessionLookup, credentials: { previewId, hash } };
  }
  const tokens = scope ? portalCookies(cookies).flatMap(({ workspaceId, token }) => hashed(workspaceId, token)) : [];
  if (tokens.length === 0) return null;
  const workspaceIds = tokens.map(({ workspaceId }) => workspaceId);
  const hashes = tokens.map(({ hash }) => hash);
  return { lookup: clientLookup as SessionLookup, credentials: { slug: scope, workspaceIds, hashes } };
}

function hashed(workspaceId: string, token: string): { workspaceId: string; hash: Buffer }[] {
  const hash = hashOf(token);
  return hash ? [{ workspaceId, hash }] : [];
}
