import { createUnionType, Field, ID, InputType, ObjectType } from "type-graphql";
import { defineReasons, InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { ClientOutcome } from "./client.outcomes";

export const clientReasons = defineReasons({ CLIENT_ARCHIVED: "The client is archived; restore the client first." });

@InputType({ description: "Which client is put away." })
export class ArchiveClientInput {
  @Field(() => ID, { description: "The client's." })
  id: string;
}

@InputType({ description: "Which client is taken up again." })
export class RestoreClientInput {
  @Field(() => ID, { description: "The client's." })
  id: string;
}

@ObjectType({ description: "The client is archived: signed out, without a portal, its seat free." })
export class ClientArchived extends ClientOutcome {}

@ObjectType({ description: "The client is current again; the portal stays off until it is enabled." })
export class ClientRestored extends ClientOutcome {}

export const ArchiveClientResult = createUnionType({
  name: "ArchiveClientResult",
  description: "What archiving a client can come to.",
  types: () => [ClientArchived, NotFound, NotAllowedNow] as const,
});

export const RestoreClientResult = createUnionType({
  name: "RestoreClientResult",
  description: "What restoring a client can come to.",
  types: () => [ClientRestored, InvalidInput, NotFound, NotAllowedNow] as const,
});
