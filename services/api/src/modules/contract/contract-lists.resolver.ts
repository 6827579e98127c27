import { Arg, Args, ArgsType, Field, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Portal } from "../portal/portal";
import { Workspace } from "../workspace/workspace.entity";
import { Contract } from "./contract.entity";
import { ContractStatus } from "./contract.status";
import { Contracts } from "./contract.store";

const ContractConnection = connectionOf(Contract, "Contract", "CONTRACTS");

@ArgsType()
class PortalContractsArgs extends PageArgs {
  @Field(() => Boolean, { nullable: true, description: "The active ones, or those that are not; all when absent." })
  active?: boolean | null;
}

@ArgsType()
class WorkspaceContractsArgs extends PageArgs {
  @Field(() => String, {
    defaultValue: "",
    description: "Words that a name contains, in any order; case and accents do not count.",
  })
  search: string;
  @Field(() => [ContractStatus], { nullable: true, description: "Those that stand so; all when absent." })
  status?: ContractStatus[] | null;
  @Field(() => ID, { nullable: true, description: "Those with one client; with all when absent." })
  client?: string | null;
}

@Resolver(() => Portal)
export class PortalContracts {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "CONTRACTS")
  @FieldResolver(() => ContractConnection, {
    nullable: true,
    description: "What was signed, running or ended, newest first; null where the section is hidden.",
  })
  contracts(@Args(() => PortalContractsArgs) args: PortalContractsArgs): Promise<Page<Contract>> {
    return this.context.get(Contracts).all(args, args.active ?? null);
  }

  @Allow("CLIENT", "CONTRACTS")
  @FieldResolver(() => Contract, {
    nullable: true,
    description: "One contract; null where it is hidden, foreign or absent.",
  })
  contract(
    @Root() _portal: Portal,
    @Arg("id", () => ID, { description: "The contract's." }) id: string,
  ): Promise<Contract | null> {
    return this.context.get(Contracts).byId(id);
  }
}

@Resolver(() => Workspace)
export class WorkspaceContracts {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "CONTRACTS")
  @FieldResolver(() => ContractConnection, { nullable: true, description: "All contracts, newest first." })
  contracts(@Args(() => WorkspaceContractsArgs) args: WorkspaceContractsArgs): Promise<Page<Contract>> {
    const { search, status = null, client = null } = args;
    return this.context.get(Contracts).search(args, { search: search.trim(), status, client });
  }

  @Allow("MEMBER", "CONTRACTS")
  @FieldResolver(() => Contract, { nullable: true, description: "One contract; null where there is none of that id." })
  contract(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The contract's." }) id: string,
  ): Promise<Contract | null> {
    return this.context.get(Contracts).byId(id);
  }
}

@Resolver(() => Client)
export class ClientContracts {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("MEMBER", "CONTRACTS")
  @FieldResolver(() => ContractConnection, {
    nullable: true,
    description: "The contracts with the client, signed or not, newest first.",
  })
  contracts(@Root() { id }: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Contract>> {
    return this.context.get(Contracts).search(args, { search: "", status: null, client: id });
  }
}
