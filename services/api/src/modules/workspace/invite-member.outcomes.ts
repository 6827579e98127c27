import { Length, Matches } from "class-validator";
import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { OneLine } from "../../core/input";
import { InvalidInput, LimitReached, NotAllowedNow, NotFound } from "../../core/problem";
import { Member } from "../identity/member.entity";
import { Role } from "../identity/role";

@InputType({ description: "Who is to join the team." })
export class InviteMemberInput {
  @Field(() => String, { description: "As the person is called, 1 to 200 characters." })
  @OneLine()
  @Matches(/\S/, { message: "Enter the person’s name." })
  @Length(1, 200, { message: "The name has 1 to 200 characters." })
  name: string;
  @Field(() => String, { description: "Where the invitation and sign-in links go." })
  @Length(3, 254, { message: "Enter one e-mail address, such as anna@studio.com." })
  email: string;
  @Field(() => Role, { description: "What the person may do." })
  role: Role;
}

@InputType({ description: "Whose invitation is to be sent again." })
export class SendMemberInvitationInput {
  @Field(() => ID, { description: "The member's." })
  memberId: string;
}

@ObjectType({ description: "The person is a member, and a mail with a way in is on its way." })
export class MemberInvited {
  @Field(() => Member, { description: "The new member." })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

@ObjectType({ description: "A mail with a new way in is on its way." })
export class MemberInvitationSent {
  @Field(() => Member, { description: "Whose it is." })
  readonly member: Member;

  constructor(member: Member) {
    this.member = member;
  }
}

export const InviteMemberResult = createUnionType({
  name: "InviteMemberResult",
  description: "What inviting a member can come to.",
  types: () => [MemberInvited, InvalidInput, LimitReached, NotAllowedNow] as const,
});

export const SendMemberInvitationResult = createUnionType({
  name: "SendMemberInvitationResult",
  description: "What sending a member's invitation can come to.",
  types: () => [MemberInvitationSent, NotFound, NotAllowedNow, LimitReached] as const,
});
