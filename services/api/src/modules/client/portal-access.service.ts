import type { Context } from "../../core/context";
import { InvalidInput, LimitReached, NotAllowedNow, NotFound } from "../../core/problem";
import type { ActivityKind } from "../activity/activity.kind";
import { ActivityService } from "../activity/activity.service";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { SessionService } from "../identity/session.service";
import { refusedForInviting } from "../mail/invitation-limit";
import { MailService } from "../mail/mail.service";
import { Mails } from "../mail/mail.store";
import { terms } from "../workspace/plan";
import type { Workspace } from "../workspace/workspace.entity";
import { Workspaces } from "../workspace/workspace.store";
import { clientActivity } from "./client.activity";
import type { Client } from "./client.entity";
import { INVITATION } from "./client-mail.kind";
import { Clients } from "./client.store";
import type { PortalAccess } from "./portal-access.entity";
import {
  portalAccessReasons,
  PortalDisabled,
  PortalEnabled,
  PortalInvitationSent,
  PortalSessionsRevoked,
  SectionVisibilitySet,
  type SetSectionVisibilityInput,
} from "./portal-access.outcomes";
import { PortalAccesses } from "./portal-access.store";

/**
 * Who may sign in, and what they see. Every change is in force when it is committed: each request asks the database anew.
 * Locks are taken in one order, so that no two commands wait for each other: workspace, client, access, links.
 */
export class PortalAccessService {
  constructor(private readonly context: Context) {}

  /** Takes a seat and invites. Enabling what is enabled changes nothing. */
  async enable(clientId: string): Promise<PortalEnabled | InvalidInput | LimitReached | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      // Seats are counted under the workspace's lock: of several at once, one takes the last.
      const { workspaceId } = asMember(this.context.viewer);
      const workspace = (await this.context.get(Workspaces).lock(workspaceId)) as Workspace;
      const found = await this.lock(clientId);
      if (!found) return new NotFound();
      const { client, access } = found;
      if (client.archivedAt)
        return new NotAllowedNow(portalAccessReasons.ARCHIVED, "This client is archived. Restore the client first.");
      if (access.enabled) return new PortalEnabled(client);
      if (!client.email)
        return InvalidInput.of("email", `${client.name} has no e-mail address. Add one, then enable the portal.`);
      const full = await this.fullSeats(workspace);
      if (full) return full;
      await this.context.get(PortalAccesses).save(access, { enabled: true });
      await this.invite(client);
      await this.record(client, clientActivity.PORTAL_ENABLED);
      return new PortalEnabled(client);
    });
  }

  async disable(clientId: string): Promise<PortalDisabled | NotFound> {
    return this.context.transaction(async () => {
      const client = await this.context.get(Clients).lock(clientId);
      if (!client) return new NotFound();
      if (await this.end(client)) await this.record(client, clientActivity.PORTAL_DISABLED);
      return new PortalDisabled(client);
    });
  }

  /** In a transaction that has locked the client. Answers whether the portal was on. */
  async end(client: Client): Promise<boolean> {
    const accesses = this.context.get(PortalAccesses);
    const access = await accesses.lockOf(client.id);
    if (!access?.enabled) return false;
    await accesses.save(access, { enabled: false });
    await this.revokeSessionsOf(client);
    return true;
  }

  async setVisibility(input: SetSectionVisibilityInput): Promise<SectionVisibilitySet | NotFound> {
    const { clientId, section, visible } = input;
    return this.context.transaction(async () => {
      const found = await this.lock(clientId);
      if (!found) return new NotFound();
      const { client, access } = found;
      if (access.hiddenSections.includes(section) !== visible) return new SectionVisibilitySet(client);
      const others = access.hiddenSections.filter((hidden) => hidden !== section);
      await this.context.get(PortalAccesses).save(access, { hiddenSections: visible ? others : [...others, section] });
      await this.context
        .get(ActivityService)
        .recordOfAccess(client, visible ? clientActivity.SECTION_SHOWN : clientActivity.SECTION_HIDDEN, section);
      await this.tell(client);
      return new SectionVisibilitySet(client);
    });
  }

  /** A second press while the first invitation waits sends no second mail. */
  async sendInvitation(clientId: string): Promise<PortalInvitationSent | NotFound | NotAllowedNow | LimitReached> {
    return this.context.transaction(async () => {
      const found = await this.lock(clientId);
      if (!found) return new NotFound();
      const { client, access } = found;
      if (!access.enabled)
        return new NotAllowedNow(
          portalAccessReasons.PORTAL_OFF,
          `The portal of ${client.name} is off. Enable it: that invites, too.`,
        );
      const last = await this.context.get(Mails).newestTo("clientId", client.id, INVITATION);
      if (last?.state === "QUEUED" || last?.state === "SENDING") return new PortalInvitationSent(client);
      const refused = await refusedForInviting(this.context, client.id);
      if (refused) return refused;
      await this.invite(client);
      await this.record(client, clientActivity.INVITATION_SENT);
      return new PortalInvitationSent(client);
    });
  }

  async revokeSessions(clientId: string): Promise<PortalSessionsRevoked | NotFound> {
    return this.context.transaction(async () => {
      const found = await this.lock(clientId);
      if (!found) return new NotFound();
      const sessions = await this.revokeSessionsOf(found.client);
      await this.record(found.client, clientActivity.SESSIONS_REVOKED);
      return Object.assign(new PortalSessionsRevoked(found.client), { sessions });
    });
  }

  /** In a transaction that has locked the client and then the access. Answers how many sessions there were. */
  async revokeSessionsOf(client: Client): Promise<number> {
    const { workspaceId, id: clientId } = client;
    const ended = await this.context.get(SessionService).revokeAllOf({ workspaceId, clientId, memberId: null });
    await this.tell(client);
    return ended;
  }

  private async lock(clientId: string): Promise<{ client: Client; access: PortalAccess } | null> {
    const client = await this.context.get(Clients).lock(clientId);
    const access = client && (await this.context.get(PortalAccesses).lockOf(client.id));
    return access && { client, access };
  }

  private async fullSeats({ plan }: Workspace): Promise<LimitReached | null> {
    const accesses = this.context.get(PortalAccesses);
    const { portalSeats } = terms[plan];
    if (portalSeats === null || (await accesses.countEnabled()) < portalSeats) return null;
    const first = await accesses.firstEnabled();
    const holder = first && (await this.context.get(Clients).byId(first.clientId));
    const seats = portalSeats === 1 ? `one portal seat, which ${holder?.name} has` : `${portalSeats} portal seats`;
    return new LimitReached(`The ${plan} plan has ${seats}. Disable that portal, or change to SOLO or TEAM.`);
  }

  private invite({ workspaceId, id: clientId }: Client): Promise<string> {
    return this.context.get(MailService).queue({ workspaceId, kind: INVITATION, clientId });
  }

  private record(client: Client, kind: ActivityKind): Promise<void> {
    return this.context.get(ActivityService).recordOfAccess(client, kind);
  }

  private tell({ workspaceId, id: clientId }: Client): Promise<void> {
    return notifyPortal(this.context, { workspaceId, clientId, sections: null });
  }
}
