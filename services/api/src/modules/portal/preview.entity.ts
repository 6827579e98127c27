import { Column, Entity, PrimaryColumn } from "typeorm";

/** A member looking at the portal as one client, for an hour, as long as the member's session lives. It has a key of its own, kept as a hash. */
@Entity("preview")
export class Preview {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") clientId: string;
  /** The member's session, with which it ends. */
  @Column("uuid") sessionId: string;
  @Column("bytea") tokenHash: Buffer;
}
