import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { InSection } from "../../core/access";
import { InstantScalar } from "../../core/scalars";

@Entity("deliverable")
@InSection("DELIVERABLES")
@ObjectType({
  simpleResolvers: true,
  description: "Something that is handed over: a file with a title. A client sees it once it is published.",
})
export class Deliverable {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Column("uuid") projectId: string;
  @Field(() => String, { description: "What it is called." })
  @Column("text")
  title: string;
  @Field(() => String, { nullable: true, description: "What it is; plain text." })
  @Column("text", { nullable: true })
  description: string | null;
  /** What a search compares, folded; written by the store. */
  @Column("text", { select: false }) searchText?: string;
  @Column("uuid") fileId: string;
  @Field(() => InstantScalar, { description: "When it was added." })
  @Column("timestamptz")
  createdAt: string;
  @Field(() => InstantScalar, { nullable: true, description: "Since when its client sees it; null while unpublished." })
  @Column("timestamptz", { nullable: true })
  publishedAt: string | null;
  @Column("timestamptz", { nullable: true }) removedAt: string | null;
}
