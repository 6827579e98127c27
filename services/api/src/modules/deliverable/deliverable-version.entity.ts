import { Column, Entity, PrimaryColumn } from "typeorm";

/** The file that a deliverable had before another took its place. */
@Entity("deliverable_version")
export class DeliverableVersion {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") clientId: string;
  @Column("uuid") deliverableId: string;
  @Column("uuid") fileId: string;
  @Column("timestamptz") replacedAt: string;
}
