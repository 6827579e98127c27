import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Workspace } from "../workspace/workspace.entity";
import { Client } from "./client.entity";
import { Clients } from "./client.store";

@ObjectType({ simpleResolvers: true, description: "A page of a list of Client." })
export class ClientConnection extends connectionOf(Client, "Client") {
  @Field(() => Int, { description: "How many there are on all pages together." })
  totalCount: number;
}

@ArgsType()
class ClientsArgs extends PageArgs {
  @Field(() => String, { defaultValue: "", description: "Finds names and e-mail addresses that contain it." })
  search: string;
  @Field(() => Boolean, { defaultValue: false, description: "Those archived instead of those current." })
  archived: boolean;
}

@Resolver(() => Workspace)
export class WorkspaceClients {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @FieldResolver(() => ClientConnection, { nullable: true, description: "The workspace's clients by name." })
  clients(@Args(() => ClientsArgs) args: ClientsArgs): Promise<Page<Client> & { totalCount: number }> {
    return this.context.get(Clients).all(args, { search: args.search.trim(), archived: args.archived });
  }

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "One client; null where there is none of that id." })
  client(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The client's." }) id: string,
  ): Promise<Client | null> {
    return this.context.get(Clients).byId(id);
  }
}
