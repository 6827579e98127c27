import { Column, Entity, PrimaryColumn } from "typeorm";

/** A request for a sign-in link. The row is the same for known and unknown addresses; only the worker looks the address up. */
@Entity("link_request")
export class LinkRequest {
  @PrimaryColumn("uuid") id: string;
  /** The portal's workspace; null for the admin app. */
  @Column("uuid", { nullable: true }) workspaceId: string | null;
  @Column("text") address: string;
  /** Hash of the mark of the browser that asked. */
  @Column("bytea") askedHash: Buffer;
  /** Where it was asked from, as limits count networks. */
  @Column("text") network: string;
  @Column("text") returnTo: string;
  /** How many codes were tried in the browser that asked. */
  @Column("int") codeTries: number;
  @Column("timestamptz") createdAt: string;
  /** An hour, in which its code may be tried; a day when a mail was queued, whose retries read this row. */
  @Column("timestamptz") keepUntil: string;
}
