import type { Context } from "../../core/context";
import { Mails } from "../mail/mail.store";
import { MEMBER_COOKIE, portalCookie, SESSION_SECONDS } from "./cookie";
import { notifyPortal } from "../section/portal-change";
import { hashOf, newToken } from "./secret-token";
import type { SignInMethod } from "./session.entity";
import { type Person, Sessions } from "./session.store";
import { SignInLinks } from "./sign-in-link.store";

export class SessionService {
  constructor(private readonly context: Context) {}

  /** Signs a person in, in the transaction that redeemed the link; the cookie is set once that is committed. */
  async open(person: Person, method: SignInMethod): Promise<void> {
    const { request, currentTransaction } = this.context;
    const sessions = this.context.get(Sessions);
    const cookie = person.clientId ? portalCookie(person.workspaceId) : MEMBER_COOKIE;
    const before = hashOf(request.cookies[cookie]);
    if (before) await sessions.endByHash(before);

    const token = newToken();
    const tokenHash = hashOf(token) as Buffer;
    await sessions.create({ ...person, tokenHash, method, ip: request.ip, userAgent: request.userAgent });
    await sessions.endSurplusOf(person);
    currentTransaction.afterCommit(() => request.setCookie(cookie, token, SESSION_SECONDS));
  }

  /** Ends this session, or all of the person's, and lets the browser forget the rest. */
  async close(sessionId: string, person: Person, everywhere: boolean): Promise<void> {
    const { request, currentTransaction } = this.context;
    const sessions = this.context.get(Sessions);
    if (everywhere) await sessions.endAllOf(person, "SIGNED_OUT");
    else await sessions.end(sessionId);
    const { workspaceId, clientId } = person;
    if (clientId) await notifyPortal(this.context, { workspaceId, clientId, sections: null });
    currentTransaction.afterCommit(() => {
      request.clearCookie(person.clientId ? portalCookie(person.workspaceId) : MEMBER_COOKIE);
      request.clearSiteData();
    });
  }

  /**
   * Shuts every way in that a person has at this moment: sessions, links, and links whose mail has not left. Answers how
   * many sessions there were. In a transaction that has locked the person.
   */
  async revokeAllOf(person: Person): Promise<number> {
    const ended = await this.context.get(Sessions).endAllOf(person, "REVOKED");
    await this.context.get(SignInLinks).voidAllOf(person);
    await this.context.get(Mails).dropLinksTo(person);
    return ended;
  }
}
