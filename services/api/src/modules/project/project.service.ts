import type { Context } from "../../core/context";
import { typed, typedOnes } from "../../core/input";
import { InvalidInput, type NotAllowedNow, NotFound, Problem } from "../../core/problem";
import type { ActivityKind } from "../activity/activity.kind";
import { ActivityService } from "../activity/activity.service";
import { ClientService } from "../client/client.service";
import { asMember } from "../identity/member.viewer";
import { notifyPortal } from "../section/portal-change";
import { projectActivity } from "./project.activity";
import type { Project, ProjectStatus } from "./project.entity";
import { ProjectArchived, ProjectCreated, ProjectUpdated } from "./project.outcomes";
import { Projects } from "./project.store";
import type { CreateProjectInput, UpdateProjectInput } from "./project.inputs";

/** What the client is told when a project comes to stand so. */
const EVENTS: Readonly<Record<ProjectStatus, ActivityKind | null>> = {
  PLANNED: projectActivity.PROJECT_PLANNED,
  ACTIVE: projectActivity.PROJECT_STARTED,
  ON_HOLD: projectActivity.PROJECT_PAUSED,
  COMPLETED: projectActivity.PROJECT_COMPLETED,
  ARCHIVED: null,
};

export class ProjectService {
  constructor(private readonly context: Context) {}

  async create(input: CreateProjectInput): Promise<ProjectCreated | InvalidInput | NotFound | NotAllowedNow> {
    const { clientId, name, status, startsOn = null, endsOn = null } = input;
    const description = typed(input.description);
    if (isBackwards(startsOn, endsOn)) return BACKWARDS();
    return this.context.transaction(async () => {
      const projects = this.context.get(Projects);
      const client = await this.context.get(ClientService).lockCurrent(clientId);
      if (client instanceof Problem) return client;
      const id = await projects.create({ clientId, name: name.trim(), description, status, startsOn, endsOn });
      const project = (await projects.byId(id)) as Project;
      await this.tell(project);
      return new ProjectCreated(project);
    });
  }

  async update({
    id,
    name,
    status,
    ...input
  }: UpdateProjectInput): Promise<ProjectUpdated | InvalidInput | NotFound | NotAllowedNow> {
    return this.context.transaction(async () => {
      const projects = this.context.get(Projects);
      const project = await projects.lock(id);
      if (!project) return new NotFound();
      const { startsOn = project.startsOn, endsOn = project.endsOn } = input;
      if (isBackwards(startsOn, endsOn)) return BACKWARDS();
      const isMoved = status != null && status !== project.status;
      if (isMoved && project.status === "ARCHIVED") {
        const client = await this.context.get(ClientService).lockCurrent(project.clientId);
        if (client instanceof Problem) return client;
      }
      await projects.save(project, {
        ...(name != null && { name: name.trim() }),
        ...(status != null && { status }),
        ...typedOnes({ description: input.description }),
        startsOn,
        endsOn,
      });
      await this.tell(project, isMoved);
      return new ProjectUpdated(project);
    });
  }

  async archive(id: string): Promise<ProjectArchived | NotFound> {
    const done = await this.update({ id, status: "ARCHIVED" });
    return done instanceof ProjectUpdated ? new ProjectArchived(done.project) : new NotFound();
  }

  /** An open portal looks again; how the project has come to stand is recorded as well. */
  private async tell({ workspaceId, id, clientId, status }: Project, isMoved = true): Promise<void> {
    const kind = isMoved && EVENTS[status];
    if (kind) {
      const { memberId: actorId } = asMember(this.context.viewer);
      await this.context
        .get(ActivityService)
        .record({ workspaceId, clientId, targetId: id, kind, actorKind: "MEMBER", actorId });
    }
    await notifyPortal(this.context, { workspaceId, clientId, sections: ["PROJECTS"] });
  }
}

function isBackwards(startsOn: string | null, endsOn: string | null): boolean {
  return startsOn !== null && endsOn !== null && endsOn < startsOn;
}

const BACKWARDS = () => InvalidInput.of("endsOn", "The last day is before the first. Choose a later one.");
