import { violates } from "../../core/constraint";
import type { Context } from "../../core/context";
import { InvalidInput, LimitReached, NotAllowedNow, NotFound, reasons } from "../../core/problem";
import { type EmailAddress, parseEmailAddress } from "../identity/email-address";
import type { Member } from "../identity/member.entity";
import { MEMBER_INVITATION } from "../identity/member-mail.kind";
import { Members } from "../identity/member.store";
import { asMember } from "../identity/member.viewer";
import { NEW_MEMBERS_PER_DAY } from "../identity/sign-in-limits";
import { SessionService } from "../identity/session.service";
import { refusedForInviting } from "../mail/invitation-limit";
import { MailService } from "../mail/mail.service";
import { Mails } from "../mail/mail.store";
import { type InviteMemberInput, MemberInvitationSent, MemberInvited } from "./invite-member.outcomes";
import { terms } from "./plan";
import { MemberRemoved, MemberRoleSet, type SetMemberRoleInput, teamReasons } from "./team.outcomes";
import type { Workspace } from "./workspace.entity";
import { Workspaces } from "./workspace.store";

const LAST_OWNER = "A workspace keeps one owner at least. Make somebody else an owner first.";

/** Who works in a workspace. One change at a time: what each of them goes by is still so when it is written. */
export class TeamService {
  constructor(private readonly context: Context) {}

  async invite(input: InviteMemberInput): Promise<MemberInvited | InvalidInput | LimitReached | NotAllowedNow> {
    const contact = parseEmailAddress(input.email);
    if (!contact) return InvalidInput.of("email", "Enter one e-mail address, such as anna@studio.com.");
    const wait = await this.context.service.limits.take(NEW_MEMBERS_PER_DAY, asMember(this.context.viewer).workspaceId);
    if (wait !== null)
      return new LimitReached("Thirty people were invited within a day. Invite others tomorrow.", wait);
    try {
      return await this.asOwner((workspace) => this.add(workspace, input, contact));
    } catch (error) {
      // Whose it is may be hidden from everybody here: an address belongs to the members of one workspace.
      if (violates(error, "member_address"))
        return InvalidInput.of("email", "This address belongs to a member already.");
      throw error;
    }
  }

  private async add(
    { id, plan }: Workspace,
    { name, role }: InviteMemberInput,
    contact: EmailAddress,
  ): Promise<MemberInvited | LimitReached> {
    const members = this.context.get(Members);
    const limit = terms[plan].members;
    if (limit !== null && (await members.ofWorkspace(id)).length >= limit)
      return new LimitReached(
        `The ${plan} plan has room for ${limit === 1 ? "one member" : `${limit} members`}. To work with others, change to TEAM.`,
      );
    const memberId = await members.create({ name: name.trim(), ...contact, role });
    const member = (await members.byId(memberId)) as Member;
    await this.queueInvitation(member);
    return new MemberInvited(member);
  }

  /** A second press while the first invitation waits sends no second mail. */
  async sendInvitation(memberId: string): Promise<MemberInvitationSent | NotFound | NotAllowedNow | LimitReached> {
    return this.asOwner<MemberInvitationSent | NotFound | LimitReached>(async () => {
      const member = await this.context.get(Members).lock(memberId);
      if (!member) return new NotFound();
      const last = await this.context.get(Mails).newestTo("memberId", member.id, MEMBER_INVITATION);
      if (last?.state === "QUEUED" || last?.state === "SENDING") return new MemberInvitationSent(member);
      const refused = await refusedForInviting(this.context, member.id);
      if (refused) return refused;
      await this.queueInvitation(member);
      return new MemberInvitationSent(member);
    });
  }

  async setRole({ memberId, role }: SetMemberRoleInput): Promise<MemberRoleSet | NotFound | NotAllowedNow> {
    return this.asOwner<MemberRoleSet | NotFound | NotAllowedNow>(async () => {
      const members = this.context.get(Members);
      const member = await members.lock(memberId);
      if (!member) return new NotFound();
      if (role !== "OWNER" && (await members.isLastOwner(member)))
        return new NotAllowedNow(teamReasons.LAST_OWNER, LAST_OWNER);
      await members.save(member, { role });
      return new MemberRoleSet(member);
    });
  }

  /** Ends what the member has open, and every way back in. */
  async remove(memberId: string): Promise<MemberRemoved | NotFound | NotAllowedNow> {
    return this.asOwner<MemberRemoved | NotFound | NotAllowedNow>(async ({ id: workspaceId }) => {
      const members = this.context.get(Members);
      const member = await members.lock(memberId);
      if (!member) return new NotFound();
      if (await members.isLastOwner(member)) return new NotAllowedNow(teamReasons.LAST_OWNER, LAST_OWNER);
      await members.save(member, { removedAt: await members.clock() });
      await this.context.get(SessionService).revokeAllOf({ workspaceId, memberId: member.id, clientId: null });
      return new MemberRemoved(member.id);
    });
  }

  private async queueInvitation({ workspaceId, id: memberId }: Member): Promise<void> {
    const aboutId = asMember(this.context.viewer).memberId;
    const mails = this.context.get(MailService);
    await mails.queue({ workspaceId, kind: MEMBER_INVITATION, memberId, aboutId });
  }

  /** Whoever asked was an owner then; two who take each other's role away must not both win. */
  private asOwner<Done>(work: (workspace: Workspace) => Promise<Done>): Promise<Done | NotAllowedNow> {
    const { workspaceId, memberId } = asMember(this.context.viewer);
    return this.context.transaction<Done | NotAllowedNow>(async () => {
      const workspace = (await this.context.get(Workspaces).lock(workspaceId)) as Workspace;
      const self = await this.context.get(Members).byId(memberId);
      if (self?.role !== "OWNER")
        return new NotAllowedNow(reasons.CHANGED, "Your own role has just been changed. Load the page again.");
      return work(workspace);
    });
  }
}
