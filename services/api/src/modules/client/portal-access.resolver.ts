import { FieldResolver, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Client } from "./client.entity";
import { PortalAccess } from "./portal-access.entity";
import { PortalAccesses } from "./portal-access.store";

@Resolver(() => Client)
export class ClientAccess {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @FieldResolver(() => PortalAccess, {
    nullable: true,
    description: "Whether this client may sign in, and what the client sees.",
  })
  access(@Root() client: Client): Promise<PortalAccess | null> {
    return this.context.get(PortalAccesses).ofClient(client.id);
  }
}
