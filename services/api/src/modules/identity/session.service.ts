import type { Context } from "../../core/context";
import { MEMBER_COOKIE, portalCookie, SESSION_SECONDS } from "./cookie";
import { hashOf, newToken } from "./secret-token";
import type { SignInMethod } from "./session.entity";
import { type Person, Sessions } from "./session.store";

export class SessionService {
  constructor(private readonly context: Context) {}

  /** Signs a person in, in the transaction that redeemed the link; the cookie is set once that is committed. */
  async open(person: Person, method: SignInMethod): Promise<void> {
    const { request, current } = this.context;
    const sessions = this.context.get(Sessions);
    const cookie = person.clientId ? portalCookie(person.workspaceId) : MEMBER_COOKIE;
    const before = hashOf(request.cookies[cookie]);
    if (before) await sessions.endByHash(before);

    const token = newToken();
    const tokenHash = hashOf(token) as Buffer;
    await sessions.create({ ...person, tokenHash, method, ip: request.ip, userAgent: request.userAgent });
    await sessions.endSurplusOf(person);
    current.afterCommit(() => request.setCookie(cookie, token, SESSION_SECONDS));
  }

  /** Ends this session, or all of the person's, and lets the browser forget the rest. */
  async close(sessionId: string, person: Person, everywhere: boolean): Promise<void> {
    const { request, current } = this.context;
    const sessions = this.context.get(Sessions);
    if (everywhere) await sessions.endAllOf(person, "SIGNED_OUT");
    else await sessions.end(sessionId);
    current.afterCommit(() => {
      request.clearCookie(person.clientId ? portalCookie(person.workspaceId) : MEMBER_COOKIE);
      request.clearSiteData();
    });
  }
}
