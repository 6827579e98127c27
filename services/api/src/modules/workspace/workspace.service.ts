import type { Context } from "../../core/context";
import { InvalidInput, type NotAllowedNow, NotFound, Problem } from "../../core/problem";
import { parseEmailAddress } from "../identity/email-address";
import type { Member } from "../identity/member.entity";
import { Members } from "../identity/member.store";
import { RedeemService } from "../identity/redeem.service";
import { SessionService } from "../identity/session.service";
import { accentOf } from "./accent";
import { isReservedSlug } from "./reserved-slugs";
import type { Workspace } from "./workspace.entity";
import { type CreateWorkspaceInput, WorkspaceCreated } from "./workspace.outcomes";
import { Workspaces } from "./workspace.store";

export interface NewWorkspace {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly ownerName: string;
  readonly ownerEmail: string;
}

const FIRST_ACCENT = "#3454d1";

export class WorkspaceService {
  constructor(private readonly context: Context) {}

  /** First run: by the printed set-up link alone, and only while nobody is a member. */
  async setUp(input: CreateWorkspaceInput): Promise<WorkspaceCreated | InvalidInput | NotFound | NotAllowedNow> {
    const { system } = this.context;
    return system.transaction(async () => {
      const redeemed = await system.get(RedeemService).byToken(input.token, (link) => link.purpose === "SET_UP");
      if (redeemed instanceof Problem) return redeemed as NotFound | NotAllowedNow;
      if (await system.get(Members).anyExists())
        return new NotFound("This installation has been set up. Sign in instead.");
      const made = await system.get(WorkspaceService).make(input);
      if (made instanceof Problem) return made;
      const { id: workspaceId } = made.workspace;
      await system.get(SessionService).open({ workspaceId, memberId: made.member.id, clientId: null }, "SET_UP");
      return new WorkspaceCreated(made.workspace, made.member);
    });
  }

  /** In a transaction, with the system's eyes. */
  async make(input: NewWorkspace): Promise<{ workspace: Workspace; member: Member } | InvalidInput> {
    const workspaces = this.context.get(Workspaces);
    const members = this.context.get(Members);
    const contact = parseEmailAddress(input.ownerEmail);
    if (!contact) return InvalidInput.of("ownerEmail", "Enter one e-mail address, such as anna@studio.com.");
    const refused = await slugRefusal(workspaces, input.slug);
    if (refused) return refused;
    if (await members.byAddress(contact.address))
      return InvalidInput.of("ownerEmail", "This address belongs to a member already.");

    const brand = { ...accentOf(FIRST_ACCENT), contactEmail: contact.email };
    const workspaceId = await workspaces.create({
      name: input.name.trim(),
      slug: input.slug,
      timeZone: input.timeZone,
      plan: this.context.service.defaultPlan,
      ...brand,
    });
    const ownerName = input.ownerName.trim();
    const memberId = await members.create({ workspaceId, name: ownerName, ...contact, role: "OWNER" });
    return {
      workspace: (await workspaces.byId(workspaceId)) as Workspace,
      member: (await members.byId(memberId)) as Member,
    };
  }
}

/** Why a workspace cannot have a slug: it is a word of ours, or another workspace has it or had it. */
export async function slugRefusal(
  workspaces: Workspaces,
  slug: string,
  workspaceId?: string,
): Promise<InvalidInput | null> {
  if (isReservedSlug(slug)) return InvalidInput.of("slug", "This address is reserved. Choose another.");
  const owner = await workspaces.bySlug(slug);
  return owner && owner.id !== workspaceId ? InvalidInput.of("slug", "This address is taken. Choose another.") : null;
}
