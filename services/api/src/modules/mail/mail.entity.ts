import { Column, Entity, PrimaryColumn } from "typeorm";
import { Derived } from "../../core/table";

export type MailState = "QUEUED" | "SENDING" | "SENT" | "FAILED" | "DROPPED";

/** One mail in the ledger: which template about what, never its text. Links are made at the moment of sending and leave no trace here. */
@Entity("mail")
export class Mail {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("text") template: string;
  @Column("uuid", { nullable: true }) clientId: string | null;
  @Column("uuid", { nullable: true }) memberId: string | null;
  /** What the template tells of: a request for a link, an invoice. */
  @Column("uuid", { nullable: true }) aboutId: string | null;
  @Column("text") state: MailState;
  /** Why it failed, or was dropped, in words for the member. */
  @Column("text", { nullable: true }) reason: string | null;
  @Column("int") attempts: number;
  @Column("timestamptz") createdAt: string;
  @Column("timestamptz", { nullable: true }) sentAt: string | null;
  /** A day of tries is over, by the database's clock. */
  @Derived("(mail.created_at < clock_timestamp() - interval '24 hours')")
  isTooOld: boolean;
}
