import { violates } from "../../core/constraint";
import type { Context } from "../../core/context";
import { InvalidInput } from "../../core/problem";
import type { Member } from "../identity/member.entity";
import { Members } from "../identity/member.store";
import { asMember } from "../identity/member.viewer";
import type { Workspace } from "./workspace.entity";
import { slugRefusal } from "./workspace.service";
import {
  MeUpdated,
  type UpdateMeInput,
  type UpdateWorkspaceInput,
  WorkspaceUpdated,
} from "./workspace-settings.outcomes";
import { Workspaces } from "./workspace.store";

export class WorkspaceSettingsService {
  constructor(private readonly context: Context) {}

  /** As the system, because whether a slug is taken is decided among all workspaces. */
  async update({ slug, timeZone }: UpdateWorkspaceInput): Promise<WorkspaceUpdated | InvalidInput> {
    const { workspaceId } = asMember(this.context.viewer);
    const { system } = this.context;
    try {
      return await system.transaction(async () => {
        const workspaces = system.get(Workspaces);
        const workspace = (await workspaces.lock(workspaceId)) as Workspace;
        if (slug != null && slug !== workspace.slug) {
          const refused = await slugRefusal(workspaces, slug, workspaceId);
          if (refused) return refused;
          await workspaces.keepFormerSlug(workspace, slug);
        }
        await workspaces.save(workspace, { ...(slug != null && { slug }), ...(timeZone != null && { timeZone }) });
        return new WorkspaceUpdated(workspace);
      });
    } catch (error) {
      // Another workspace took the slug at the same moment.
      if (violates(error, "workspace_slug_key"))
        return InvalidInput.of("slug", "This address is taken. Choose another.");
      throw error;
    }
  }

  async updateMe({ name }: UpdateMeInput): Promise<MeUpdated> {
    const { memberId } = asMember(this.context.viewer);
    return this.context.transaction(async () => {
      const members = this.context.get(Members);
      const member = (await members.lock(memberId)) as Member;
      await members.save(member, { name: name.trim() });
      return new MeUpdated(member);
    });
  }
}
