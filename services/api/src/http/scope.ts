import { Context, type Request, type Service } from "../core/context";
import type { Reads } from "../core/database";
import { anonymous, type Viewer } from "../core/viewer";
import { MEMBER_COOKIE, portalCookies, previewCookie, previewOf } from "../modules/identity/cookie";
import { memberViewer } from "../modules/identity/member.viewer";
import { hashOf } from "../modules/identity/secret-token";
import { clientViewer, previewViewer } from "../modules/portal/client.viewer";

/**
 * Makes the context of a request: the scope chooses the cookie, only the cookie gives authority. Whoever brings none is
 * anonymous, without a statement.
 */
export async function contextOf(service: Service, request: Request): Promise<Context> {
  const { scope, cookies } = request;
  if (scope === "admin") {
    const hash = hashOf(cookies[MEMBER_COOKIE]);
    return hash
      ? signedIn(service, request, (reads) => memberViewer(reads, hash))
      : new Context(service, request, anonymous);
  }
  const previewId = previewOf(scope);
  if (previewId) {
    const hash = hashOf(cookies[previewCookie(previewId)]);
    return hash
      ? signedIn(service, request, (reads) => previewViewer(reads, previewId, hash))
      : new Context(service, request, anonymous);
  }
  const presented = scope ? portalCookies(cookies).flatMap(({ workspaceId, token }) => hashed(workspaceId, token)) : [];
  if (!scope || presented.length === 0) return new Context(service, request, anonymous);
  return signedIn(service, request, (reads) => clientViewer(reads, scope, presented));
}

/** The viewer's statement is asked by nobody yet, and so without a workspace. */
async function signedIn(
  service: Service,
  request: Request,
  look: (reads: Reads) => Promise<Viewer | null>,
): Promise<Context> {
  const nobodys = new Context(service, request, anonymous);
  const viewer = await look(service.database.reads(null, nobodys.trace));
  return viewer ? new Context(service, request, viewer) : nobodys;
}

function hashed(workspaceId: string, token: string): { workspaceId: string; hash: Buffer }[] {
  const hash = hashOf(token);
  return hash ? [{ workspaceId, hash }] : [];
}
