import { Column, Entity, PrimaryColumn } from "typeorm";

/** Somebody asked for a link. The same row for every address, known or not: only the worker finds out, later. */
@Entity("link_request")
export class LinkRequest {
  @PrimaryColumn("uuid") id: string;
  /** The portal's workspace; null for the admin app. */
  @Column("uuid", { nullable: true }) workspaceId: string | null;
  @Column("text") address: string;
  @Column("bytea") askedHash: Buffer;
  @Column("text") returnTo: string;
  @Column("boolean") isThrottled: boolean;
  @Column("timestamptz") createdAt: string;
}
