import { createUnionType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { defineReasons, InvalidInput, LimitReached, NotAllowedNow, NotFound } from "../../core/problem";
import { Section } from "../section/section";
import { ClientOutcome } from "./client.outcomes";

export const portalAccessReasons = defineReasons({
  ARCHIVED: "The client is archived.",
  PORTAL_OFF: "The client's portal is not enabled.",
});

@InputType()
abstract class OfClient {
  @Field(() => ID, { description: "The client's." })
  clientId: string;
}

@InputType({ description: "Whose portal is switched on." })
export class EnablePortalInput extends OfClient {}

@InputType({ description: "Whose portal is switched off." })
export class DisablePortalInput extends OfClient {}

@InputType({ description: "Who is invited." })
export class SendPortalInvitationInput extends OfClient {}

@InputType({ description: "Whose sessions are ended." })
export class RevokePortalSessionsInput extends OfClient {}

@InputType({ description: "Whether a client sees a section." })
export class SetSectionVisibilityInput extends OfClient {
  @Field(() => Section, { description: "Which section." })
  section: Section;
  @Field(() => Boolean, { description: "Whether it is shown." })
  visible: boolean;
}

@ObjectType({ description: "The client may sign in; an invitation is on its way." })
export class PortalEnabled extends ClientOutcome {}

@ObjectType({ description: "The client may not sign in; sessions and links have ended." })
export class PortalDisabled extends ClientOutcome {}

@ObjectType({ description: "The client's next request obeys, and open pages follow." })
export class SectionVisibilitySet extends ClientOutcome {}

@ObjectType({ description: "The invitation is on its way; its mail says how far it has come." })
export class PortalInvitationSent extends ClientOutcome {}

@ObjectType({ description: "All sessions and links of the client have ended; the client may ask for a new link." })
export class PortalSessionsRevoked extends ClientOutcome {
  @Field(() => Int, { description: "How many sessions there were." })
  sessions: number;
}

export const EnablePortalResult = createUnionType({
  name: "EnablePortalResult",
  description: "What enabling a portal can come to.",
  types: () => [PortalEnabled, InvalidInput, LimitReached, NotFound, NotAllowedNow] as const,
});

export const DisablePortalResult = createUnionType({
  name: "DisablePortalResult",
  description: "What disabling a portal can come to.",
  types: () => [PortalDisabled, NotFound, NotAllowedNow] as const,
});

export const SetSectionVisibilityResult = createUnionType({
  name: "SetSectionVisibilityResult",
  description: "What showing or hiding a section can come to.",
  types: () => [SectionVisibilitySet, NotFound, NotAllowedNow] as const,
});

export const SendPortalInvitationResult = createUnionType({
  name: "SendPortalInvitationResult",
  description: "What inviting a client can come to.",
  types: () => [PortalInvitationSent, NotFound, NotAllowedNow, LimitReached] as const,
});

export const RevokePortalSessionsResult = createUnionType({
  name: "RevokePortalSessionsResult",
  description: "What revoking a client's sessions can come to.",
  types: () => [PortalSessionsRevoked, NotFound, NotAllowedNow] as const,
});
