import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Member } from "../identity/member.entity";
import { Members } from "../identity/member.store";
import { asMember } from "../identity/member.viewer";
import { Workspace } from "./workspace.entity";
import { CreateWorkspaceInput, CreateWorkspaceResult } from "./workspace.outcomes";
import { WorkspaceService } from "./workspace.service";
import { Workspaces } from "./workspace.store";

@Resolver(() => Workspace)
export class WorkspaceResolver {
  constructor(private readonly context: Context) {}

  @Allow("ANYONE")
  @Query(() => Workspace, { nullable: true, description: "The signed-in member's workspace; null for everyone else." })
  workspace(): Promise<Workspace | null> | null {
    const { viewer } = this.context;
    return viewer.kind === "MEMBER" ? this.context.get(Workspaces).byId(asMember(viewer).workspaceId) : null;
  }

  @Allow("ANYONE")
  @Query(() => Boolean, {
    description:
      "Whether this installation has nobody yet: the set-up link that the server printed makes the first workspace.",
  })
  async needsSetUp(): Promise<boolean> {
    return !(await this.context.system.get(Members).anyExists());
  }

  @FieldResolver(() => Boolean, {
    description: "Whether whoever asks may enable, disable, switch, invite, revoke, archive and restore.",
  })
  canManagePortal(): boolean {
    return this.context.viewer.grants.has("ADMIN");
  }

  @Allow("ANYONE")
  @Mutation(() => CreateWorkspaceResult, {
    description: "First run: makes the workspace and signs its owner in, by the set-up link.",
  })
  createWorkspace(
    @Arg("input", () => CreateWorkspaceInput, { description: "The business, its owner and the set-up link." })
    input: CreateWorkspaceInput,
  ): Promise<typeof CreateWorkspaceResult> {
    return this.context.get(WorkspaceService).setUp(input);
  }
}

@Resolver(() => Member)
export class MemberWorkspace {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @FieldResolver(() => Workspace, { nullable: true, description: "Where this member works." })
  workspace(@Root() member: Member): Promise<Workspace | null> {
    return this.context.get(Workspaces).byId(member.workspaceId);
  }
}
