import { createCache } from "../core/caches";
import { Context, type Request, type Service } from "../core/context";
import type { Look, Presented } from "../core/look";
import { textOf } from "../core/statement";
import { anonymous, type Viewer } from "../core/viewer";
import { MEMBER_COOKIE, portalCookies, previewCookie, previewOf } from "../modules/identity/cookie";
import { memberLook } from "../modules/identity/member.viewer";
import { hashOf } from "../modules/identity/secret-token";
import { clientLook, previewLook } from "../modules/portal/client.viewer";

interface Looking {
  readonly look: Look;
  readonly presented: Presented;
}

/** Whom a look found, and the whole of what it found as one text. */
interface Seen {
  readonly viewer: Viewer;
  readonly text: string;
}

/** Those who asked lately. None of it is believed: the database compares it with what is now, ahead of all that is read by it. */
const seen = createCache<Seen>("viewers", { bytesOf: ({ text }) => VIEWER_BYTES + 3 * text.length });
/** The viewer itself and its entity, beside the texts in them, which also stand in `text`. */
const VIEWER_BYTES = 2_000;

/** Makes the context of a request from what the database says of its cookies. Whoever brings none is anonymous, without a statement. */
export async function contextOf(service: Service, request: Request): Promise<Context> {
  const nobodys = new Context(service, request, anonymous);
  const looking = lookingOf(request);
  if (!looking) return nobodys;
  const { look, presented } = looking;
  // Asked by nobody yet, and so without a workspace.
  const [found] = await nobodys.rows(look.find, presented);
  if (!found) {
    seen.delete(look.keyOf(presented));
    return nobodys;
  }
  const viewer = look.viewerOf(found.slice(0, -1));
  seen.set(look.keyOf(presented), { viewer, text: found.at(-1) as string });
  return new Context(service, request, viewer);
}

/**
 * The same without waiting for the database, where this process has seen who asks: the viewer of then, in doubt until the
 * first message to the database is answered. Whoever uses it asks `isAsSeen` before anything leaves.
 */
export async function contextAsSeen(service: Service, request: Request): Promise<Context> {
  const looking = lookingOf(request);
  const known = looking && seen.get(looking.look.keyOf(looking.presented));
  if (!known) return contextOf(service, request);
  const { look, presented } = looking;
  const doubt = { statement: look.again, parameters: { ...presented, seen: known.text } };
  return new Context(service, request, known.viewer, doubt);
}

/** The scope chooses the cookie; only the cookie gives authority. */
function lookingOf({ scope, cookies }: Request): Looking | null {
  if (scope === "admin") {
    const hash = hashOf(cookies[MEMBER_COOKIE]);
    return hash && { look: memberLook as Look, presented: { hash } };
  }
  const previewId = previewOf(scope);
  if (previewId) {
    const hash = hashOf(cookies[previewCookie(previewId)]);
    return hash && { look: previewLook as Look, presented: { previewId, hash } };
  }
  const tokens = scope ? portalCookies(cookies).flatMap(({ workspaceId, token }) => hashed(workspaceId, token)) : [];
  if (tokens.length === 0) return null;
  // As the database reads lists: these are sent, and they tell who asks from others.
  const workspaceIds = textOf(tokens.map(({ workspaceId }) => workspaceId));
  const hashes = textOf(tokens.map(({ hash }) => hash));
  return { look: clientLook as Look, presented: { slug: scope, workspaceIds, hashes } };
}

function hashed(workspaceId: string, token: string): { workspaceId: string; hash: Buffer }[] {
  const hash = hashOf(token);
  return hash ? [{ workspaceId, hash }] : [];
}
