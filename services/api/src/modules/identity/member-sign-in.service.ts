import type { Context } from "../../core/context";
import { InvalidInput, type LimitReached, type NotAllowedNow, NotFound, Problem } from "../../core/problem";
import { canonicalAddress } from "./email-address";
import { LinkRequestService } from "./link-request.service";
import { asMember } from "./member.viewer";
import { Members } from "./member.store";
import { RedeemService, wrongCode } from "./redeem.service";
import { returnPath } from "./return-path";
import { SessionService } from "./session.service";
import { LinkRequested, type RequestMemberLinkInput } from "./link-request.outcomes";
import { MemberSignedIn, MemberSignedOut, type SignInMemberInput } from "./sign-in.outcomes";
import { SignInLinks } from "./sign-in-link.store";

export const MEMBER_LINK_QUEUE = "member-link";
const HOME = "/admin";

export class MemberSignInService {
  constructor(private readonly context: Context) {}

  async requestLink(input: RequestMemberLinkInput): Promise<LinkRequested | InvalidInput | NotFound> {
    const renewed = input.token ? await this.context.system.get(RedeemService).find(input.token) : null;
    if (input.token && !(renewed?.memberId && renewed.state !== "READY")) return new NotFound();
    const address = renewed?.address ?? canonicalAddress(input.email ?? "");
    if (!address) return InvalidInput.of("email", "Enter one e-mail address, such as anna@studio.com.");
    const returnTo = returnPath(input.returnTo ?? renewed?.returnTo, HOME);
    await this.context.get(LinkRequestService).ask({ queue: MEMBER_LINK_QUEUE, workspaceId: null, address, returnTo });
    return new LinkRequested();
  }

  async signIn(
    input: SignInMemberInput,
  ): Promise<MemberSignedIn | InvalidInput | NotFound | NotAllowedNow | LimitReached> {
    const { system } = this.context;
    const redeeming = system.get(RedeemService);
    const refused = await redeeming.refusedForTrying();
    if (refused) return refused;
    const { token, email, code } = input;
    const matched = token ? null : await redeeming.matchCode(null, email ?? "", code ?? "");
    if (!token && !matched) return wrongCode();

    return system.transaction(async () => {
      // The person before their links, as whoever removes them does: so neither waits for the other.
      const shown = matched ?? (await redeeming.find(token ?? ""));
      const member = shown?.memberId ? await system.get(Members).lock(shown.memberId) : null;
      const redeemed = matched
        ? await redeeming.byMatchedCode(matched)
        : await redeeming.byToken(token ?? "", (link) => link.memberId !== null);
      if (redeemed instanceof Problem) return redeemed;
      const { link, method } = redeemed;
      if (!member || member.removedAt) return new NotFound("This link does not work. Ask for a new one.");
      const person = { workspaceId: member.workspaceId, clientId: null, memberId: member.id };
      await system.get(SignInLinks).voidAllOf(person);
      await system.get(SessionService).open(person, method);
      return new MemberSignedIn(member, link.returnTo);
    });
  }

  async signOut(everywhere: boolean): Promise<MemberSignedOut | NotAllowedNow> {
    const { sessionId, memberId, workspaceId } = asMember(this.context.viewer);
    await this.context.transaction(async () => {
      await this.context.get(SessionService).close(sessionId, { workspaceId, memberId, clientId: null }, everywhere);
    });
    return new MemberSignedOut(everywhere);
  }
}
