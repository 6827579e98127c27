import { timingSafeEqual } from "node:crypto";
import type { Context } from "../../core/context";
import { InvalidInput, LimitReached, NotAllowedNow, NotFound, type Problem, reasons } from "../../core/problem";
import { askedCookie } from "./cookie";
import { canonicalAddress } from "./email-address";
import { placeOf } from "./link-request.service";
import { LinkRequests } from "./link-request.store";
import { networkOf } from "./network";
import { hashOf, macOf } from "./secret-token";
import { CODE_NOTICES, CODES_PER_DAY, ENTRIES_PER_NETWORK } from "./sign-in-limits";
import { signInReasons } from "./sign-in.outcomes";
import type { SignInMethod } from "./session.entity";
import type { SignInLink } from "./sign-in-link.entity";
import { type LinkState, SignInLinks } from "./sign-in-link.store";

/** Tells a person that codes were guessed for their address. */
export const CODE_NOTICE_QUEUE = "code-notice";
const NO_MAC = Buffer.alloc(32);

export interface Redeemed {
  readonly link: SignInLink;
  readonly method: SignInMethod;
}

/** Turns a link or a code into the right to a session, once. Runs with the system's eyes. */
export class RedeemService {
  constructor(private readonly context: Context) {}

  /** Null when this network may try; counted for every try, by link and by code alike. */
  async refusedForTrying(): Promise<LimitReached | null> {
    const wait = await this.context.service.limits.take(ENTRIES_PER_NETWORK, networkOf(this.context.request.ip));
    return wait === null
      ? null
      : new LimitReached("Too many tries from your network. Wait a minute, then try again.", wait);
  }

  async find(token: string): Promise<(SignInLink & { state: LinkState }) | null> {
    const hash = hashOf(token);
    return hash ? this.context.get(SignInLinks).byHash(hash) : null;
  }

  /** In a transaction. `suits` says whether a link is meant for this door: of another workspace or purpose it is unknown. */
  async byToken(token: string, suits: (link: SignInLink) => boolean): Promise<Redeemed | Problem> {
    const link = await this.find(token);
    if (!link || !suits(link)) return new NotFound("This link does not work. Ask for a new one.");
    // The update decides, not the look before it.
    if (await this.context.get(SignInLinks).redeem(link.id)) return { link, method: "LINK" };
    const now = await this.find(token);
    if (now?.state === "USED")
      return new NotAllowedNow(signInReasons.USED, "This link has been used. Ask for a new one.");
    if (now?.state === "EXPIRED")
      return new NotAllowedNow(reasons.EXPIRED, "This link has expired. Ask for a new one.");
    return new NotFound("This link does not work. Ask for a new one.");
  }

  /**
   * The link whose code this is; null for a wrong code and an unknown address alike. Both cost the same statements, the
   * same writes and no lock: whether an address has access is asked only once its code was right. Each try is counted and
   * committed before the code is compared, so no number of tries at once gets more than the limit.
   */
  async matchCode(workspaceId: string | null, email: string, code: string): Promise<SignInLink | null> {
    const askedHash = hashOf(this.context.request.cookies[askedCookie(placeOf(workspaceId))]);
    const address = canonicalAddress(email);
    if (!askedHash || !address) return null;
    const asked = { workspaceId, address, askedHash };
    const requestId = await this.context.transaction(() => this.context.get(LinkRequests).takeCodeTry(asked));
    if (!requestId || !(await this.mayTryCode(`${placeOf(workspaceId)} ${address}`, requestId))) return null;
    const link = await this.context.get(SignInLinks).ofRequest(requestId);
    const mac = macOf(this.context.service.secret, link?.id ?? requestId, code.replace(/\D/g, ""));
    return timingSafeEqual(link?.codeMac ?? NO_MAC, mac) ? link : null;
  }

  /** In a transaction that has locked the person. */
  async byMatchedCode(link: SignInLink): Promise<Redeemed | Problem> {
    return (await this.context.get(SignInLinks).redeem(link.id)) ? { link, method: "CODE" } : wrongCode();
  }

  /** A day's tries for one address, from all networks. Beyond them its owner is told by mail, and signs in by link. */
  private async mayTryCode(address: string, requestId: string): Promise<boolean> {
    const { limits, jobs } = this.context.service;
    if ((await limits.take(CODES_PER_DAY, address)) === null) return true;
    if ((await limits.take(CODE_NOTICES, address)) === null)
      await this.context.transaction((transaction) => jobs.send(CODE_NOTICE_QUEUE, { id: requestId }, transaction));
    return false;
  }
}

/** The answer to a wrong code, to an unknown address, and to a browser that did not ask. */
export function wrongCode(): InvalidInput {
  return InvalidInput.of(
    "code",
    "This code is not right, or no longer valid. Check the newest mail, or ask for a new link.",
  );
}
