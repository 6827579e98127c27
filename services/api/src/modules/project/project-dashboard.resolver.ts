import { Field, FieldResolver, Int, ObjectType, Resolver } from "type-graphql";
import { Allow, InSection } from "../../core/access";
import type { Context } from "../../core/context";
import type { Counted } from "../../core/counted";
import { BLOCK_SIZE, Dashboard } from "../dashboard/dashboard";
import { Project } from "./project.entity";
import { Projects } from "./project.store";

@InSection("PROJECTS")
@ObjectType({ simpleResolvers: true, description: "Projects that are under way." })
export class ActiveProjects {
  @Field(() => [Project], { description: "The newest five." })
  nodes: Project[];
  @Field(() => Int, { description: "How many there are in all." })
  total: number;
}

@Resolver(() => Dashboard)
export class DashboardProjects {
  constructor(private readonly context: Context) {}

  @Allow("CLIENT", "PROJECTS")
  @FieldResolver(() => ActiveProjects, {
    nullable: true,
    description: "Projects under way; null where the section is hidden.",
  })
  activeProjects(): Promise<Counted<Project>> {
    return this.context.get(Projects).active(BLOCK_SIZE);
  }
}
