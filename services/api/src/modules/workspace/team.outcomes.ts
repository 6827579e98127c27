import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { defineReasons, NotAllowedNow, NotFound } from "../../core/problem";
import { Member } from "../identity/member.entity";
import { Role } from "../identity/role";

export const teamReasons = defineReasons({ LAST_OWNER: "A workspace always has an owner." });

@InputType({ description: "Who is to have which role." })
export class SetMemberRoleInput {
  @Field(() => ID, { description: "The member's." })
  memberId: string;
  @Field(() => Role, { description: "What the member may do from the next request on." })
  role: Role;
}

@InputType({ description: "Who is to leave the team." })
export class RemoveMemberInput {
  @Field(() => ID, { description: "The member's." })
  memberId: string;
}

@ObjectType({ description: "The member has this role from the next request on." })
export class MemberRoleSet {
  @Field(() => Member, { description: "The member, with the role." })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

@ObjectType({ description: "The member is out: sessions and previews have ended, links do not work." })
export class MemberRemoved {
  @Field(() => ID, { description: "Who it was." })
  readonly memberId: string;

  constructor(memberId: string) {
    this.memberId = memberId;
  }
}

export const SetMemberRoleResult = createUnionType({
  name: "SetMemberRoleResult",
  description: "What giving a role can come to.",
  types: () => [MemberRoleSet, NotFound, NotAllowedNow] as const,
});

export const RemoveMemberResult = createUnionType({
  name: "RemoveMemberResult",
  description: "What removing a member can come to.",
  types: () => [MemberRemoved, NotFound, NotAllowedNow] as const,
});
