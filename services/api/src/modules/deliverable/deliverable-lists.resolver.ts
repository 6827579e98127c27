import { Arg, Args, ArgsType, Field, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import { Allow } from "../../core/access";
import { Prefetch } from "../../core/prefetch";
import { type Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import { Portal } from "../portal/portal";
import { Project } from "../project/project.entity";
import { Workspace } from "../workspace/workspace.entity";
import { DeliverableConnection } from "./deliverable.connection";
import { Deliverable } from "./deliverable.entity";
import { Deliverables, EVERYTHING } from "./deliverable.store";

@ArgsType()
class PortalDeliverablesArgs extends PageArgs {
  @Field(() => ID, { nullable: true, description: "Those of one project; of all when absent." })
  project?: string | null;
}

@ArgsType()
class WorkspaceDeliverablesArgs extends PortalDeliverablesArgs {
  @Field(() => String, {
    defaultValue: "",
    description: "Words that a title contains, in any order; case and accents do not count.",
  })
  search: string;
  @Field(() => ID, { nullable: true, description: "Those of one client; of all when absent." })
  client?: string | null;
  @Field(() => Boolean, { nullable: true, description: "Those published, or those not; all when absent." })
  published?: boolean | null;
}

@Resolver(() => Portal)
export class PortalDeliverables {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "DELIVERABLES")
  @FieldResolver(() => DeliverableConnection, {
    nullable: true,
    description: "What was handed over, across all projects, newest first; null where the section is hidden.",
  })
  deliverables(@Args(() => PortalDeliverablesArgs) args: PortalDeliverablesArgs): Promise<Page<Deliverable>> {
    return this.context.get(Deliverables).published(args, args.project ?? null);
  }

  @Allow("CLIENT", "DELIVERABLES")
  @FieldResolver(() => Deliverable, {
    nullable: true,
    description: "One deliverable; null where it is hidden, foreign or absent.",
  })
  deliverable(
    @Root() _portal: Portal,
    @Arg("id", () => ID, { description: "The deliverable's." }) id: string,
  ): Promise<Deliverable | null> {
    return this.context.get(Deliverables).byId(id);
  }
}

@Resolver(() => Project)
export class ProjectDeliverables {
  constructor(private readonly context: Context) {}

  @Prefetch()
  @Allow("DELIVERABLES")
  @FieldResolver(() => DeliverableConnection, {
    nullable: true,
    description: "Its deliverables, newest first; for a client the published ones. Null where the section is hidden.",
  })
  deliverables(@Root() { id }: Project, @Args(() => PageArgs) args: PageArgs): Promise<Page<Deliverable>> {
    const deliverables = this.context.get(Deliverables);
    return this.context.viewer.kind === "CLIENT"
      ? deliverables.published(args, id)
      : deliverables.search(args, { ...EVERYTHING, project: id });
  }

  @Prefetch()
  @Allow("DELIVERABLES")
  @FieldResolver(() => Int, {
    nullable: true,
    description: "How many deliverables it has, for a client the published ones. Null where the section is hidden.",
  })
  deliverableCount(@Root() { id }: Project): Promise<number> {
    return this.context.get(Deliverables).countOfProject(id);
  }
}

@Resolver(() => Workspace)
export class WorkspaceDeliverables {
  constructor(private readonly context: Context) {}

  @Allow("MEMBER", "DELIVERABLES")
  @FieldResolver(() => DeliverableConnection, { nullable: true, description: "All deliverables, newest first." })
  deliverables(@Args(() => WorkspaceDeliverablesArgs) args: WorkspaceDeliverablesArgs): Promise<Page<Deliverable>> {
    const { search, project = null, client = null, published = null } = args;
    return this.context.get(Deliverables).search(args, { search: search.trim(), project, client, published });
  }

  @Allow("MEMBER", "DELIVERABLES")
  @FieldResolver(() => Deliverable, {
    nullable: true,
    description: "One deliverable; null where there is none of that id.",
  })
  deliverable(
    @Root() _workspace: Workspace,
    @Arg("id", () => ID, { description: "The deliverable's." }) id: string,
  ): Promise<Deliverable | null> {
    return this.context.get(Deliverables).byId(id);
  }
}
