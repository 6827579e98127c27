import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Allow } from "../../core/access";
import { Computed } from "../../core/computed";
import { InstantScalar } from "../../core/scalars";
import { Section } from "../section/section";
import { ActivityKindEnum, EventTargetKind, sentenceOf } from "./activity.kind";

export const ActorKind = { CLIENT: "CLIENT", MEMBER: "MEMBER", SYSTEM: "SYSTEM" } as const;
export type ActorKind = keyof typeof ActorKind;
registerEnumType(ActorKind, {
  name: "ActorKind",
  description: "Who did it.",
  valuesConfig: {
    CLIENT: { description: "The client." },
    MEMBER: { description: "A member of the workspace." },
    SYSTEM: { description: "Portico, by itself." },
  },
});

/** What happened, written in the transaction in which it did, and never changed. It keeps what it is about by kind and id, never by name. */
@Entity("event")
@ObjectType({
  simpleResolvers: true,
  description: "Something that happened. It shows only while what it is about does.",
})
export class Event {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("uuid") clientId: string;
  @Field(() => Section, {
    nullable: true,
    description: "The section that it belongs to; null for what only members see.",
  })
  @Column("text", { nullable: true })
  section: Section | null;
  @Field(() => ActivityKindEnum.values, { description: "What happened, for a program to decide by." })
  @Column("text")
  kind: string;
  @Field(() => EventTargetKind.values, { description: "What it is about." })
  @Column("text")
  targetKind: string;
  @Field(() => ID, { description: "The id of what it is about." })
  @Column("uuid")
  targetId: string;
  @Field(() => ActorKind, { description: "Who did it." })
  @Column("text")
  actorKind: ActorKind;
  @Column("uuid", { nullable: true }) actorId: string | null;
  /** What the kind alone does not say: the section that was shown or hidden. */
  @Column("text", { nullable: true }) detail: string | null;
  @Field(() => InstantScalar, { description: "When." })
  @Column("timestamptz")
  at: string;
  /** The target's name as it is now and as the viewer may see it; a reading's extra, not a column. */
  title: string;
  @Allow("MEMBER")
  @Field(() => String, { nullable: true, description: "Who did it, by the name of now; null for a client who asks." })
  actorName?: string | null;

  @Computed(() => String, { description: "What happened, as a sentence made at this moment." })
  get text(): string {
    return sentenceOf(this.kind, this.title, this.detail);
  }
}
