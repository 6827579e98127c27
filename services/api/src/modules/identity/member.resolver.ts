import { Arg, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Mail } from "../mail/mail.entity";
import { Mails } from "../mail/mail.store";
import { Member } from "./member.entity";
import { Members } from "./member.store";
import type { MemberViewer } from "./member.viewer";
import { MEMBER_INVITATION } from "./member-mail.kind";
import { MemberSignInService } from "./member-sign-in.service";
import { RequestMemberLinkInput, RequestMemberLinkResult } from "./link-request.outcomes";
import { SignInMemberInput, SignInMemberResult, SignOutMemberInput, SignOutMemberResult } from "./sign-in.outcomes";

@Resolver()
export class MemberResolver {
  constructor(private readonly context: Context) {}

  @Allow("ANYONE")
  @Query(() => Member, { nullable: true, description: "The signed-in member; null for everyone else." })
  me(): Promise<Member | null> | null {
    const { viewer } = this.context;
    return viewer.kind === "MEMBER" ? this.context.get(Members).byId((viewer as MemberViewer).memberId) : null;
  }

  @Allow("ANYONE")
  @Mutation(() => RequestMemberLinkResult, {
    description: "Sends a sign-in link to a member. The answer is the same for every address.",
  })
  requestMemberLink(
    @Arg("input", () => RequestMemberLinkInput, { description: "Whose link." }) input: RequestMemberLinkInput,
  ): Promise<typeof RequestMemberLinkResult> {
    return this.context.get(MemberSignInService).requestLink(input);
  }

  @Allow("ANYONE")
  @Mutation(() => SignInMemberResult, {
    description: "Signs a member in by a link or a code, once, and sets the cookie.",
  })
  signInMember(
    @Arg("input", () => SignInMemberInput, { description: "The link or the code." }) input: SignInMemberInput,
  ): Promise<typeof SignInMemberResult> {
    return this.context.get(MemberSignInService).signIn(input);
  }

  @Allow("MEMBER")
  @Mutation(() => SignOutMemberResult, { description: "Ends the member's session." })
  signOutMember(
    @Arg("input", () => SignOutMemberInput, { nullable: true, description: "This session alone when absent." })
    input?: SignOutMemberInput | null,
  ): Promise<typeof SignOutMemberResult> {
    return this.context.get(MemberSignInService).signOut(input?.everywhere ?? false);
  }
}

@Resolver(() => Member)
export class MemberOfTeam {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => Mail, { nullable: true, description: "The newest invitation; null when none was ever sent." })
  invitation(@Root() { id }: Member): Promise<Mail | null> {
    return this.context.get(Mails).newestTo("memberId", id, MEMBER_INVITATION);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may give this member another role." })
  canChangeRole(@Root() member: Member): Promise<boolean> {
    return this.isInYourHands(member);
  }

  @FieldResolver(() => Boolean, { description: "Whether you may take this member out of the workspace." })
  canRemove(@Root() member: Member): Promise<boolean> {
    return this.isInYourHands(member);
  }

  private async isInYourHands(member: Member): Promise<boolean> {
    return this.context.viewer.grants.has("OWNER") && !(await this.context.get(Members).isLastOwner(member));
  }
}
