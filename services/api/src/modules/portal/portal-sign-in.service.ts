import type { Context } from "../../core/context";
import { InvalidInput, type LimitReached, type NotAllowedNow, NotFound, Problem } from "../../core/problem";
import { ActivityService } from "../activity/activity.service";
import { canonicalAddress } from "../identity/email-address";
import { LinkRequestService } from "../identity/link-request.service";
import { Members } from "../identity/member.store";
import { type Redeemed, RedeemService, wrongCode } from "../identity/redeem.service";
import { returnPath } from "../identity/return-path";
import { SessionService } from "../identity/session.service";
import { type Person, Sessions } from "../identity/session.store";
import { LinkRequested } from "../identity/link-request.outcomes";
import type { SignInLink } from "../identity/sign-in-link.entity";
import { SignInLinks } from "../identity/sign-in-link.store";
import { MailService } from "../mail/mail.service";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import { asClient } from "./client.viewer";
import { clientActivity } from "../client/client.activity";
import { PortalAccesses } from "../client/portal-access.store";
import { FIRST_SIGN_IN } from "./portal-mail.kind";
import { type RequestPortalLinkInput } from "./portal-link.outcomes";
import { type EnterPortalInput, PortalEntered, PortalLeft } from "./portal-sign-in.outcomes";

export const PORTAL_LINK_QUEUE = "portal-link";
export const portalHome = (slug: string) => `/p/${slug}`;

const DEAD_LINK = "This link does not work. Ask for a new one.";

export class PortalSignInService {
  constructor(private readonly context: Context) {}

  async requestLink(input: RequestPortalLinkInput): Promise<LinkRequested | InvalidInput | NotFound> {
    const { system } = this.context;
    const renewed = input.token ? await system.get(RedeemService).find(input.token) : null;
    if (input.token && !(renewed?.clientId && renewed.state !== "READY")) return new NotFound(DEAD_LINK);
    const workspace = renewed?.workspaceId
      ? await system.get(Workspaces).byId(renewed.workspaceId)
      : await system.get(Workspaces).bySlug(input.workspace ?? "");
    if (!workspace) return new NotFound("There is no portal at this address.");
    const address = renewed?.address ?? canonicalAddress(input.email ?? "");
    if (!address) return InvalidInput.of("email", "Enter one e-mail address, such as anna@company.com.");

    const returnTo = returnPath(input.returnTo ?? renewed?.returnTo, portalHome(workspace.slug));
    await this.context
      .get(LinkRequestService)
      .ask({ queue: PORTAL_LINK_QUEUE, workspaceId: workspace.id, address, returnTo });
    return new LinkRequested();
  }

  async enter(
    input: EnterPortalInput,
  ): Promise<PortalEntered | InvalidInput | NotFound | NotAllowedNow | LimitReached> {
    const { system, request } = this.context;
    const redeeming = system.get(RedeemService);
    const refused = await redeeming.refusedForTrying();
    if (refused) return refused;
    const { token, email, code } = input;
    const slug = input.workspace ?? (request.scope === "admin" ? null : request.scope);
    const workspace = slug ? await system.get(Workspaces).bySlug(slug) : null;
    if (slug && !workspace) return new NotFound(DEAD_LINK);
    const matched = token || !workspace ? null : await redeeming.matchCode(workspace.id, email ?? "", code ?? "");
    if (!token && !matched) return wrongCode();

    return system.transaction(async () => {
      // Lock access before the link, in the same order as revocation, so they cannot deadlock.
      const wanted = matched ?? (await redeeming.find(token ?? ""));
      const isEnabled = Boolean(wanted?.clientId && (await system.get(PortalAccesses).isEnabledFor(wanted.clientId)));
      const suits = (link: SignInLink) => link.clientId !== null && (!workspace || link.workspaceId === workspace.id);
      const redeemed = matched ? await redeeming.byMatchedCode(matched) : await redeeming.byToken(token ?? "", suits);
      if (redeemed instanceof Problem) return redeemed as InvalidInput | NotFound | NotAllowedNow;
      return isEnabled ? this.open(redeemed) : new NotFound(DEAD_LINK);
    });
  }

  async leave(everywhere: boolean): Promise<PortalLeft> {
    const { sessionId, workspaceId, client, slug } = asClient(this.context.viewer);
    const person = { workspaceId, clientId: client.id, memberId: null };
    await this.context.transaction(() => this.context.get(SessionService).close(sessionId, person, everywhere));
    return new PortalLeft(slug);
  }

  /** The link was redeemed in this transaction; a problem from here on gives it back. */
  private async open({ link, method }: Redeemed): Promise<PortalEntered | NotFound> {
    const { system } = this.context;
    const { workspaceId, clientId } = link;
    const workspace = workspaceId ? await system.get(Workspaces).byId(workspaceId) : null;
    if (!clientId || !workspace) return new NotFound(DEAD_LINK);

    const person = { workspaceId: workspace.id, clientId, memberId: null };
    const isFirst = !(await system.get(Sessions).hasSignedInBefore(person));
    await system.get(SignInLinks).voidAllOf(person);
    await system.get(SessionService).open(person, method);
    if (isFirst) await this.tellOfFirst(workspace, person, clientId);
    return new PortalEntered(workspace.slug, link.returnTo);
  }

  private async tellOfFirst(
    { id: workspaceId }: Workspace,
    { clientId: actorId }: Person,
    clientId: string,
  ): Promise<void> {
    const { system } = this.context;
    const kind = clientActivity.CLIENT_SIGNED_IN;
    await system
      .get(ActivityService)
      .record({ workspaceId, clientId, targetId: clientId, kind, actorKind: "CLIENT", actorId });
    for (const member of await system.get(Members).ofWorkspace(workspaceId)) {
      await system.get(MailService).queue({ workspaceId, kind: FIRST_SIGN_IN, memberId: member.id, clientId });
    }
  }
}
