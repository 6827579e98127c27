import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import type { Context } from "../../core/context";
import { Mail } from "../mail/mail.entity";
import { Mails } from "../mail/mail.store";
import { Client } from "./client.entity";
import { INVITATION } from "./client-mail.kind";
import { PortalAccess } from "./portal-access.entity";
import {
  DisablePortalInput,
  DisablePortalResult,
  EnablePortalInput,
  EnablePortalResult,
  RevokePortalSessionsInput,
  RevokePortalSessionsResult,
  SendPortalInvitationInput,
  SendPortalInvitationResult,
  SetSectionVisibilityInput,
  SetSectionVisibilityResult,
} from "./portal-access.outcomes";
import { PortalAccessService } from "./portal-access.service";
import { PortalAccesses } from "./portal-access.store";

@Resolver(() => Client)
export class ClientAccess {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("MEMBER")
  @FieldResolver(() => PortalAccess, {
    nullable: true,
    description: "Whether this client may sign in, and what the client sees.",
  })
  access(@Root() client: Client): Promise<PortalAccess | null> {
    return this.context.get(PortalAccesses).ofClient(client.id);
  }
}

@Resolver(() => PortalAccess)
export class PortalAccessResolver {
  constructor(private readonly context: Context) {}

  @FieldResolver(() => Mail, {
    nullable: true,
    description: "The newest invitation to the address that the client has now; null when none was sent there.",
  })
  invitation(@Root() { clientId }: PortalAccess): Promise<Mail | null> {
    return this.context.get(Mails).newestTo("clientId", clientId, INVITATION);
  }

  @Allow("ADMIN")
  @Mutation(() => EnablePortalResult, {
    description: "Lets a client sign in, and sends the invitation. It takes a seat and needs an e-mail address.",
  })
  enablePortal(
    @Arg("input", () => EnablePortalInput, { description: "Whose portal." }) { clientId }: EnablePortalInput,
  ): Promise<typeof EnablePortalResult> {
    return this.context.get(PortalAccessService).enable(clientId);
  }

  @Allow("ADMIN")
  @Mutation(() => DisablePortalResult, {
    description: "Ends a client's sessions and links at once, and lets nobody in until it is enabled again.",
  })
  disablePortal(
    @Arg("input", () => DisablePortalInput, { description: "Whose portal." }) { clientId }: DisablePortalInput,
  ): Promise<typeof DisablePortalResult> {
    return this.context.get(PortalAccessService).disable(clientId);
  }

  @Allow("ADMIN")
  @Mutation(() => SetSectionVisibilityResult, { description: "Shows a section to a client, or hides it." })
  setSectionVisibility(
    @Arg("input", () => SetSectionVisibilityInput, { description: "Whose section, and whether it is shown." })
    input: SetSectionVisibilityInput,
  ): Promise<typeof SetSectionVisibilityResult> {
    return this.context.get(PortalAccessService).setVisibility(input);
  }

  @Allow("ADMIN")
  @Mutation(() => SendPortalInvitationResult, { description: "Sends a client the invitation once more." })
  sendPortalInvitation(
    @Arg("input", () => SendPortalInvitationInput, { description: "Who is invited." })
    { clientId }: SendPortalInvitationInput,
  ): Promise<typeof SendPortalInvitationResult> {
    return this.context.get(PortalAccessService).sendInvitation(clientId);
  }

  @Allow("ADMIN")
  @Mutation(() => RevokePortalSessionsResult, {
    description:
      "Ends all sessions and links of a client. The portal stays enabled: the client may ask for a new link.",
  })
  revokePortalSessions(
    @Arg("input", () => RevokePortalSessionsInput, { description: "Whose sessions." })
    { clientId }: RevokePortalSessionsInput,
  ): Promise<typeof RevokePortalSessionsResult> {
    return this.context.get(PortalAccessService).revokeSessions(clientId);
  }
}
