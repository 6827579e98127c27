import { Arg, Args, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Member } from "../identity/member.entity";
import { Members } from "../identity/member.store";
import {
  InviteMemberInput,
  InviteMemberResult,
  SendMemberInvitationInput,
  SendMemberInvitationResult,
} from "./invite-member.outcomes";
import { terms } from "./plan";
import { RemoveMemberInput, RemoveMemberResult, SetMemberRoleInput, SetMemberRoleResult } from "./team.outcomes";
import { TeamService } from "./team.service";
import { Workspace } from "./workspace.entity";

@ObjectType({ simpleResolvers: true, description: "A page of a list of Member." })
export class MemberConnection extends connectionOf(Member, "Member") {
  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount: number;
}

@Resolver(() => Workspace)
export class WorkspaceTeam {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => MemberConnection, {
    description: "Who works in the workspace, in the order in which they came.",
  })
  members(@Args(() => PageArgs) args: PageArgs): Promise<Page<Member> & { totalCount: number }> {
    return this.context.get(Members).team(args);
  }

  @FieldResolver(() => Int, { nullable: true, description: "How many members the plan has room for; null for any." })
  memberLimit(@Root() { plan }: Workspace): number | null {
    return terms[plan].members;
  }

  @FieldResolver(() => Boolean, { description: "Whether you may invite and remove members, and give them roles." })
  canManageTeam(): boolean {
    return this.context.viewer.grants.has("OWNER");
  }

  @Allow("OWNER")
  @Mutation(() => InviteMemberResult, { description: "Makes somebody a member and sends them a way in." })
  inviteMember(
    @Arg("input", () => InviteMemberInput, { description: "Who is to join." }) input: InviteMemberInput,
  ): Promise<typeof InviteMemberResult> {
    return this.context.get(TeamService).invite(input);
  }

  @Allow("OWNER")
  @Mutation(() => SendMemberInvitationResult, { description: "Sends a member a new way in." })
  sendMemberInvitation(
    @Arg("input", () => SendMemberInvitationInput, { description: "Whose." }) { memberId }: SendMemberInvitationInput,
  ): Promise<typeof SendMemberInvitationResult> {
    return this.context.get(TeamService).sendInvitation(memberId);
  }

  @Allow("OWNER")
  @Mutation(() => SetMemberRoleResult, { description: "Gives a member a role, from the next request on." })
  setMemberRole(
    @Arg("input", () => SetMemberRoleInput, { description: "Who, and which." }) input: SetMemberRoleInput,
  ): Promise<typeof SetMemberRoleResult> {
    return this.context.get(TeamService).setRole(input);
  }

  @Allow("OWNER")
  @Mutation(() => RemoveMemberResult, {
    description: "Takes a member out of the workspace: sessions and previews end at once, links stop working.",
  })
  removeMember(
    @Arg("input", () => RemoveMemberInput, { description: "Who." }) { memberId }: RemoveMemberInput,
  ): Promise<typeof RemoveMemberResult> {
    return this.context.get(TeamService).remove(memberId);
  }
}
