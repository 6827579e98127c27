import type { Module } from "../module";
import { WorkspaceBrand } from "./brand.resolver";
import { LogoPicture } from "./logo.entity";
import { teamReasons } from "./team.outcomes";
import { WorkspaceTeam } from "./team.resolver";
import { WorkspaceMail } from "./workspace-mail.resolver";
import { Workspace } from "./workspace.entity";
import { WorkspaceResolver, MemberWorkspace } from "./workspace.resolver";

export const workspaceModule: Module = {
  entities: [Workspace, LogoPicture],
  resolvers: [WorkspaceResolver, MemberWorkspace, WorkspaceMail, WorkspaceTeam, WorkspaceBrand],
  reasons: teamReasons,
};
