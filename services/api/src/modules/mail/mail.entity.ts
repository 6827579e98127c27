import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Computed } from "../../core/computed";
import { InstantScalar } from "../../core/scalars";
import { Derived } from "../../core/table";
import { MailKindEnum, MailState } from "./mail.kind";

/** One mail in the ledger: which template about what, never its text. Links are made at the moment of sending and leave no trace here. */
@Entity("mail")
@ObjectType({
  description: "A mail that Portico sends, and how far it has come; never its text.",
})
export class Mail {
  @PrimaryColumn("uuid") workspaceId: string;
  @Field(() => ID, { description: "Opaque." })
  @PrimaryColumn("uuid")
  id: string;
  @Column("text") template: string;
  @Column("uuid", { nullable: true }) clientId: string | null;
  @Column("uuid", { nullable: true }) memberId: string | null;
  /** What the template tells of: a request for a link, an invoice. */
  @Column("uuid", { nullable: true }) aboutId: string | null;
  @Field(() => MailState, { description: "How far it has come." })
  @Column("text")
  state: MailState;
  /** The address that it was sent to. A mail to an address that its person no longer has is queued with it. */
  @Column("text", { nullable: true }) recipient: string | null;
  @Field(() => String, { nullable: true, description: "Why it failed, waits, or was dropped, in words." })
  @Column("text", { nullable: true })
  reason: string | null;
  @Column("int") attempts: number;
  @Column("timestamptz") createdAt: string;
  @Field(() => InstantScalar, { nullable: true, description: "When the mail provider took it; null before that." })
  @Column("timestamptz", { nullable: true })
  sentAt: string | null;
  /** A day of tries is over, by the database's clock. */
  @Derived("(mail.created_at < clock_timestamp() - interval '24 hours')")
  isTooOld: boolean;

  @Computed(() => MailKindEnum.values, { description: "What it is for." })
  get kind(): string {
    return this.template;
  }
  @Computed(() => InstantScalar, { description: "When its cause happened." })
  get queuedAt(): string {
    return this.createdAt;
  }
}
