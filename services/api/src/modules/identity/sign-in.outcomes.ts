import { IsOptional, MaxLength } from "class-validator";
import { createUnionType, Field, InputType, ObjectType } from "type-graphql";
import { defineReasons, InvalidInput, LimitReached, NotAllowedNow, NotFound } from "../../core/problem";
import { Member } from "./member.entity";

export const signInReasons = defineReasons({
  SIGNED_OUT: "The session that asked has ended.",
  USED: "The sign-in link has been used.",
});

@InputType({ description: "Either the token of a link, or e-mail address and code." })
export class SignInMemberInput {
  @Field(() => String, { nullable: true, description: "From the link in the mail." })
  @IsOptional()
  @MaxLength(100, { message: "This is not a link's token." })
  token?: string | null;
  @Field(() => String, { nullable: true, description: "The address that asked, together with `code`." })
  @IsOptional()
  @MaxLength(254, { message: "Enter one e-mail address, such as anna@studio.com." })
  email?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The six digits of the newest mail; they work in the browser that asked.",
  })
  @IsOptional()
  @MaxLength(20, { message: "The code has six digits." })
  code?: string | null;
}

@InputType({ description: "How far signing out goes." })
export class SignOutMemberInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether all sessions of this member end, on every device.",
  })
  everywhere: boolean;
}

@ObjectType({ description: "A member is signed in; the cookie is set." })
export class MemberSignedIn {
  @Field(() => Member, { description: "Who is signed in." })
  readonly member: Member;
  @Field(() => String, { description: "Where the member wanted to go: a path of this origin." })
  readonly returnTo: string;

  constructor(member: Member, returnTo: string) {
    this.member = member;
    this.returnTo = returnTo;
  }
}

@ObjectType({ description: "The session has ended; the cookie is gone." })
export class MemberSignedOut {
  @Field(() => Boolean, { description: "Whether all sessions of the member have ended." })
  readonly everywhere: boolean;

  constructor(everywhere: boolean) {
    this.everywhere = everywhere;
  }
}

export const SignInMemberResult = createUnionType({
  name: "SignInMemberResult",
  description: "What a member's signing in can come to.",
  types: () => [MemberSignedIn, InvalidInput, NotFound, NotAllowedNow, LimitReached] as const,
});

export const SignOutMemberResult = createUnionType({
  name: "SignOutMemberResult",
  description: "What signing out can come to.",
  types: () => [MemberSignedOut, NotAllowedNow] as const,
});
