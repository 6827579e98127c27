import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InSection } from "../../core/access";
import { DayScalar } from "../../core/scalars";

export const ProjectStatus = {
  PLANNED: "PLANNED",
  ACTIVE: "ACTIVE",
  ON_HOLD: "ON_HOLD",
  COMPLETED: "COMPLETED",
  ARCHIVED: "ARCHIVED",
} as const;
export type ProjectStatus = keyof typeof ProjectStatus;
registerEnumType(ProjectStatus, {
  name: "ProjectStatus",
  description: "How a project stands.",
  valuesConfig: {
    PLANNED: { description: "Agreed, not begun." },
    ACTIVE: { description: "Under way." },
    ON_HOLD: { description: "Paused." },
    COMPLETED: { description: "Done." },
    ARCHIVED: { description: "Put away; no client sees it." },
  },
});

@Entity("project")
@InSection("PROJECTS")
@ObjectType({ simpleResolvers: true, description: "A piece of work for a client." })
export class Project {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;
  @Field(() => String, { nullable: true, description: "What it is about; plain text." })
  @Column("text", { nullable: true })
  description: string | null;
  @Field(() => ProjectStatus, { description: "How it stands." })
  @Column("text")
  status: ProjectStatus;
  @Field(() => DayScalar, { nullable: true, description: "Its first day." })
  @Column("date", { nullable: true })
  startsOn: string | null;
  @Field(() => DayScalar, { nullable: true, description: "Its last day." })
  @Column("date", { nullable: true })
  endsOn: string | null;
  /** What a search compares, folded; written by the store. */
  @Column("text", { select: false }) searchText?: string;
  @Column("timestamptz") createdAt: string;
}
