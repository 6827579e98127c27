import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Workspace } from "../workspace/workspace.entity";
import { Client } from "./client.entity";
import { CreateClientInput, CreateClientResult, UpdateClientInput, UpdateClientResult } from "./client.outcomes";
import {
  ArchiveClientInput,
  ArchiveClientResult,
  RestoreClientInput,
  RestoreClientResult,
} from "./client-archive.outcomes";
import { ClientService } from "./client.service";
import { Clients } from "./client.store";
import { PortalFilter } from "./portal-filter";

@ObjectType({ simpleResolvers: true, description: "A page of a list of Client." })
export class ClientConnection extends connectionOf(Client, "Client") {
  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount: number;
}

@ArgsType()
class ClientsArgs extends PageArgs {
  @Field(() => String, {
    defaultValue: "",
    description: "Words that a name and e-mail address contain, in any order; case and accents do not count.",
  })
  search: string;
  @Field(() => Boolean, { defaultValue: false, description: "Those archived instead of those current." })
  archived: boolean;
  @Field(() => PortalFilter, { nullable: true, description: "Those whose portal is on, or off; both when absent." })
  portal?: PortalFilter | null;
}

@Resolver(() => Workspace)
export class WorkspaceClients {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @FieldResolver(() => ClientConnection, { nullable: true, description: "The workspace's clients by name." })
  clients(@Args(() => ClientsArgs) args: ClientsArgs): Promise<Page<Client> & { totalCount: number }> {
    const { search, archived, portal = null } = args;
    return this.context.get(Clients).all(args, { search: search.trim(), archived, portal });
  }

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "One client; null where there is none of that id." })
  client(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The client's." }) id: string,
  ): Promise<Client | null> {
    return this.context.get(Clients).byId(id);
  }

  @Allow("MEMBER")
  @Mutation(() => CreateClientResult, { description: "Adds a client, with the portal off." })
  createClient(
    @Arg("input", () => CreateClientInput, { description: "The new client." }) input: CreateClientInput,
  ): Promise<typeof CreateClientResult> {
    return this.context.get(ClientService).create(input);
  }

  @Allow("MEMBER")
  @Mutation(() => UpdateClientResult, {
    description: "Changes a client. Another e-mail address ends the client's sessions and links.",
  })
  updateClient(
    @Arg("input", () => UpdateClientInput, { description: "What is to be changed." }) input: UpdateClientInput,
  ): Promise<typeof UpdateClientResult> {
    return this.context.get(ClientService).update(input);
  }

  @Allow("ADMIN")
  @Mutation(() => ArchiveClientResult, { description: "Puts a client away: the portal ends and its seat is free." })
  archiveClient(
    @Arg("input", () => ArchiveClientInput, { description: "Which client." }) input: ArchiveClientInput,
  ): Promise<typeof ArchiveClientResult> {
    return this.context.get(ClientService).archive(input.id);
  }

  @Allow("ADMIN")
  @Mutation(() => RestoreClientResult, { description: "Takes an archived client up again, with the portal off." })
  restoreClient(
    @Arg("input", () => RestoreClientInput, { description: "Which client." }) input: RestoreClientInput,
  ): Promise<typeof RestoreClientResult> {
    return this.context.get(ClientService).restore(input.id);
  }
}
