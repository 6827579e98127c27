import type { Context } from "../../core/context";
import { InvalidInput, LimitReached, NotAllowedNow, NotFound, type Problem, reasons } from "../../core/problem";
import { askedCookie } from "./cookie";
import { canonicalAddress } from "./email-address";
import { networkOf } from "./network";
import { hashOf, macOf } from "./secret-token";
import { signInReasons } from "./sign-in.outcomes";
import type { SignInMethod } from "./session.entity";
import type { SignInLink } from "./sign-in-link.entity";
import { type LinkState, SignInLinks } from "./sign-in-link.store";

export interface Redeemed {
  readonly link: SignInLink;
  readonly method: SignInMethod;
}

/** Turns a link or a code into the right to a session, once. Runs with the system's eyes. */
export class RedeemService {
  constructor(private readonly context: Context) {}

  /** Null when this network may try; counted for every try, by link and by code alike. */
  async refusedForTrying(): Promise<LimitReached | null> {
    const wait = await this.context.service.limits.take("enterPerNetwork", networkOf(this.context.request.ip));
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
   * The link that a code may redeem: the newest that this browser asked for. Each try is counted and committed before it
   * is made, so no number of tries at once gets more than five; null when there is none, or none left.
   */
  async takeCodeTry(place: string, email: string, kind: "CLIENT" | "MEMBER"): Promise<SignInLink | null> {
    const asked = hashOf(this.context.request.cookies[askedCookie(place)]);
    const address = canonicalAddress(email);
    if (!asked || !address) return null;
    return this.context.transaction(async () => {
      const links = this.context.get(SignInLinks);
      const link = await links.newestAsked(asked, address, kind);
      return link && (await links.takeCodeTry(link.id)) ? link : null;
    });
  }

  /** In a transaction. A wrong code and an unknown address are answered alike. */
  async byCode(link: SignInLink | null, code: string): Promise<Redeemed | Problem> {
    const mac = link && macOf(this.context.service.secret, link.id, code.replace(/\D/g, ""));
    if (link && mac && (await this.context.get(SignInLinks).redeemByCode(link.id, mac)))
      return { link, method: "CODE" };
    return InvalidInput.of(
      "code",
      "This code is not right, or no longer valid. Check the newest mail, or ask for a new link.",
    );
  }
}
