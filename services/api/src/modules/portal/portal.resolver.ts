import { Arg, Mutation, Query, Resolver } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { asClient, isClientOf } from "./client.viewer";
import { Portal } from "./portal";
import { RequestPortalLinkInput, RequestPortalLinkResult } from "./portal-link.outcomes";
import { EnterPortalInput, EnterPortalResult, LeavePortalInput, LeavePortalResult } from "./portal-sign-in.outcomes";
import { PortalSignInService } from "./portal-sign-in.service";
import { SignInLinkInfo, SignInPage } from "./sign-in-page";
import { SignInPageService } from "./sign-in-page.service";

@Resolver(() => Portal)
export class PortalResolver {
  constructor(private readonly context: Context) {}

  @Allow("ANYONE")
  @Query(() => Portal, {
    nullable: true,
    description: "The portal of the client who is signed in to this workspace, or previewed; null for everyone else.",
  })
  portal(@Arg("workspace", () => String, { description: "The workspace's slug." }) workspace: string): Portal | null {
    return isClientOf(this.context, workspace) ? new Portal(asClient(this.context.viewer)) : null;
  }

  @Allow("ANYONE")
  @Query(() => SignInPage, {
    nullable: true,
    description: "What the sign-in page of a workspace shows; null where there is no such workspace.",
  })
  signInPage(
    @Arg("workspace", () => String, { description: "The workspace's slug." }) workspace: string,
  ): Promise<SignInPage | null> {
    return this.context.get(SignInPageService).page(workspace);
  }

  @Allow("ANYONE")
  @Query(() => SignInLinkInfo, {
    description: "What the page of a sign-in link shows. It changes nothing: mail scanners open links.",
  })
  signInLink(
    @Arg("token", () => String, { description: "From the link's address." }) token: string,
  ): Promise<SignInLinkInfo> {
    return this.context.get(SignInPageService).link(token);
  }

  @Allow("ANYONE")
  @Mutation(() => RequestPortalLinkResult, {
    description: "Sends a sign-in link to a client. The answer is the same for every address.",
  })
  requestPortalLink(
    @Arg("input", () => RequestPortalLinkInput, { description: "Whose link." }) input: RequestPortalLinkInput,
  ): Promise<typeof RequestPortalLinkResult> {
    return this.context.get(PortalSignInService).requestLink(input);
  }

  @Allow("ANYONE")
  @Mutation(() => EnterPortalResult, {
    description: "Signs a client in by a link or a code, once, and sets the cookie.",
  })
  enterPortal(
    @Arg("input", () => EnterPortalInput, { description: "The link or the code." }) input: EnterPortalInput,
  ): Promise<typeof EnterPortalResult> {
    return this.context.get(PortalSignInService).enter(input);
  }

  @Allow("CLIENT")
  @Mutation(() => LeavePortalResult, { description: "Logs the client out." })
  leavePortal(
    @Arg("input", () => LeavePortalInput, { nullable: true, description: "This session alone when absent." })
    input?: LeavePortalInput | null,
  ): Promise<typeof LeavePortalResult> {
    return this.context.get(PortalSignInService).leave(input?.everywhere ?? false);
  }
}
