import { Arg, Args, ArgsType, Field, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import { connectionOf, type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Portal } from "../portal/portal";
import { Workspace } from "../workspace/workspace.entity";
import { Project, ProjectStatus } from "./project.entity";
import { Projects } from "./project.store";

const ProjectConnection = connectionOf(Project, "Project", "PROJECTS");

@Resolver(() => Portal)
export class PortalProjects {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "PROJECTS")
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: "The client's projects, newest first; null where the section is hidden.",
  })
  projects(@Args(() => PageArgs) args: PageArgs): Promise<Page<Project>> {
    return this.context.get(Projects).all(args);
  }

  @Allow("CLIENT", "PROJECTS")
  @FieldResolver(() => Project, {
    nullable: true,
    description: "One project; null where it is hidden, foreign or absent.",
  })
  project(
    @Root() _portal: Portal,
    @Arg("id", () => ID, { description: "The project's." }) id: string,
  ): Promise<Project | null> {
    return this.context.get(Projects).byId(id);
  }
}

@ArgsType()
class ProjectsArgs extends PageArgs {
  @Field(() => String, {
    defaultValue: "",
    description: "Words that a name contains, in any order; case and accents do not count.",
  })
  search: string;
  @Field(() => [ProjectStatus], { nullable: true, description: "Those that stand so; all when absent." })
  status?: ProjectStatus[] | null;
  @Field(() => ID, { nullable: true, description: "Those of one client; of all when absent." })
  client?: string | null;
}

@Resolver(() => Workspace)
export class WorkspaceProjects {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "PROJECTS")
  @FieldResolver(() => ProjectConnection, { nullable: true, description: "The workspace's projects, newest first." })
  projects(@Args(() => ProjectsArgs) args: ProjectsArgs): Promise<Page<Project>> {
    const { search, status = null, client = null } = args;
    return this.context.get(Projects).search(args, { search: search.trim(), status, client });
  }

  @Allow("MEMBER", "PROJECTS")
  @FieldResolver(() => Project, { nullable: true, description: "One project; null where there is none of that id." })
  project(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The project's." }) id: string,
  ): Promise<Project | null> {
    return this.context.get(Projects).byId(id);
  }
}

@Resolver(() => Client)
export class ClientProjects {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("MEMBER", "PROJECTS")
  @FieldResolver(() => ProjectConnection, {
    nullable: true,
    description: "The client's projects, newest first, archived ones too.",
  })
  projects(@Root() client: Client, @Args(() => PageArgs) args: PageArgs): Promise<Page<Project>> {
    return this.context.get(Projects).ofClient(client.id, args);
  }
}
