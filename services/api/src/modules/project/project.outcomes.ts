import { InSection } from "../../core/access";
import { createUnionType, Field, ObjectType } from "type-graphql";
import { InvalidInput, NotAllowedNow, NotFound } from "../../core/problem";
import { Project } from "./project.entity";

@ObjectType()
abstract class ProjectOutcome {
  @Field(() => Project, { description: "The project as it is now." })
  readonly project: Project;

  constructor(project: Project) {
    this.project = project;
  }
}

@InSection("PROJECTS")
@ObjectType({ description: "The project is there." })
export class ProjectCreated extends ProjectOutcome {}

@InSection("PROJECTS")
@ObjectType({ description: "The project is saved." })
export class ProjectUpdated extends ProjectOutcome {}

@InSection("PROJECTS")
@ObjectType({ description: "The project is put away; its client no longer sees it." })
export class ProjectArchived extends ProjectOutcome {}

const problems = [InvalidInput, NotFound, NotAllowedNow] as const;

export const CreateProjectResult = createUnionType({
  name: "CreateProjectResult",
  description: "What starting a project can come to.",
  types: () => [ProjectCreated, ...problems] as const,
});

export const UpdateProjectResult = createUnionType({
  name: "UpdateProjectResult",
  description: "What changing a project can come to.",
  types: () => [ProjectUpdated, ...problems] as const,
});

export const ArchiveProjectResult = createUnionType({
  name: "ArchiveProjectResult",
  description: "What putting a project away can come to.",
  types: () => [ProjectArchived, NotFound, NotAllowedNow] as const,
});
