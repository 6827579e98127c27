import type { Context, Request } from "../../core/context";
import { MEMBER_COOKIE, portalCookie, portalCookies, previewOf } from "../identity/cookie";
import { maskedAddress } from "../identity/email-address";
import { Members } from "../identity/member.store";
import { RedeemService } from "../identity/redeem.service";
import { hashOf } from "../identity/secret-token";
import { Sessions } from "../identity/session.store";
import type { SignInLink } from "../identity/sign-in-link.entity";
import { Brand } from "../workspace/brand";
import { Workspaces } from "../workspace/workspace.store";
import { Clients } from "../client/client.store";
import { SignInLinkInfo, SignInPage, type SignInPurpose } from "./sign-in-page";

/** What the pages around signing in show; with the system's eyes, since nobody is anybody yet. It changes nothing. */
export class SignInPageService {
  constructor(private readonly context: Context) {}

  async page(slug: string): Promise<SignInPage | null> {
    const { system, request } = this.context;
    const workspace = await system.get(Workspaces).bySlug(slug);
    if (!workspace) return null;
    const hashes = tokensOf(request, workspace.id)
      .map(hashOf)
      .filter((hash) => hash !== null);
    const sessionEnded = hashes.length > 0 ? await system.get(Sessions).endOf(hashes, workspace.id) : null;
    return Object.assign(new SignInPage(), { workspace: slug, brand: Brand.of(workspace), sessionEnded });
  }

  async link(token: string): Promise<SignInLinkInfo> {
    const { system } = this.context;
    const link = await system.get(RedeemService).find(token);
    if (!link || !(await this.suitsScope(link))) return new SignInLinkInfo("UNKNOWN");
    const info = new SignInLinkInfo(link.state);
    const workspace = link.workspaceId ? await system.get(Workspaces).byId(link.workspaceId) : null;
    const email = await this.emailOf(link);
    return Object.assign(info, {
      purpose: purposeOf(link),
      workspace: workspace?.slug ?? null,
      brand: workspace && Brand.of(workspace),
      maskedEmail: email && maskedAddress(email),
      replaces: await this.replacedBy(link),
      returnTo: link.returnTo,
    });
  }

  /** A link of one workspace's portal is unknown at another's door. */
  private async suitsScope({ clientId, workspaceId }: SignInLink): Promise<boolean> {
    const { scope } = this.context.request;
    if (!scope || !clientId) return !scope || scope === "admin";
    return (await this.context.system.get(Workspaces).bySlug(scope))?.id === workspaceId;
  }

  private async emailOf({ clientId, memberId }: Pick<SignInLink, "clientId" | "memberId">): Promise<string | null> {
    const { system } = this.context;
    if (clientId) return (await system.get(Clients).byId(clientId))?.email ?? null;
    if (memberId) return (await system.get(Members).byId(memberId))?.email ?? null;
    return null;
  }

  /** The masked address of another person whom this browser has signed in at the same door. */
  private async replacedBy(link: SignInLink): Promise<string | null> {
    const { system, request } = this.context;
    const cookie = link.clientId ? portalCookie(link.workspaceId ?? "") : MEMBER_COOKIE;
    const hash = hashOf(request.cookies[cookie]);
    const session = hash ? await system.get(Sessions).liveByHash(hash) : null;
    const isSamePerson = session?.clientId === link.clientId && session?.memberId === link.memberId;
    if (!session || isSamePerson) return null;
    const email = await this.emailOf(session);
    return email && maskedAddress(email);
  }
}

/** What this browser presents at the door that it names: a member's session, or a client's of this workspace. */
function tokensOf({ scope, cookies }: Request, workspaceId: string): (string | undefined)[] {
  // A preview says nothing of what else this browser has.
  if (previewOf(scope)) return [];
  if (scope === "admin") return [cookies[MEMBER_COOKIE]];
  return portalCookies(cookies).flatMap((cookie) => (cookie.workspaceId === workspaceId ? [cookie.token] : []));
}

function purposeOf({ clientId, memberId }: SignInLink): SignInPurpose {
  if (clientId) return "PORTAL";
  return memberId ? "ADMIN" : "SETUP";
}
