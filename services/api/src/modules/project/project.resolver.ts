import { Arg, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import type { Context } from "../../core/context";
import { Client } from "../client/client.entity";
import { Clients } from "../client/client.store";
import { Project } from "./project.entity";
import { ArchiveProjectResult, CreateProjectResult, UpdateProjectResult } from "./project.outcomes";
import { ProjectService } from "./project.service";
import { ArchiveProjectInput, CreateProjectInput, UpdateProjectInput } from "./project.inputs";

@Resolver(() => Project)
export class ProjectResolver {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER")
  @FieldResolver(() => Client, { nullable: true, description: "Whose project it is." })
  client(@Root() project: Project): Promise<Client | null> {
    return this.context.get(Clients).byId(project.clientId);
  }

  @Allow("MEMBER", "PROJECTS")
  @Mutation(() => CreateProjectResult, { description: "Starts a project for a client, who sees it at once." })
  createProject(
    @Arg("input", () => CreateProjectInput, { description: "The new project." }) input: CreateProjectInput,
  ): Promise<typeof CreateProjectResult> {
    return this.context.get(ProjectService).create(input);
  }

  @Allow("MEMBER", "PROJECTS")
  @Mutation(() => UpdateProjectResult, { description: "Changes a project; with a status it is taken up again, too." })
  updateProject(
    @Arg("input", () => UpdateProjectInput, { description: "What is to be changed." }) input: UpdateProjectInput,
  ): Promise<typeof UpdateProjectResult> {
    return this.context.get(ProjectService).update(input);
  }

  @Allow("MEMBER", "PROJECTS")
  @Mutation(() => ArchiveProjectResult, { description: "Puts a project away: its client no longer sees it." })
  archiveProject(
    @Arg("input", () => ArchiveProjectInput, { description: "Which project." }) { id }: ArchiveProjectInput,
  ): Promise<typeof ArchiveProjectResult> {
    return this.context.get(ProjectService).archive(id);
  }
}
