import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * A file on its way. Its address is its capability, of which only the hash is kept: whoever began it can go on for a
 * day, also when the session has ended. How much of it has come, the storage knows.
 */
@Entity("upload")
export class Upload {
  @PrimaryColumn("uuid") workspaceId: string;
  /** Of the file that it becomes. */
  @PrimaryColumn("uuid") id: string;
  @Column("uuid") storageKey: string;
  @Column("bytea") tokenHash: Buffer;
  @Column("text") name: string;
  /** As it was announced, or the most that it may come to: reserved in the workspace's quota. */
  @Column("int8") size: number;
  @Column("uuid") memberId: string;
  @Column("timestamptz") createdAt: string;
  @Column("timestamptz") expiresAt: string;
  @Column("timestamptz", { nullable: true }) finishedAt: string | null;
  /** The request that writes to it, of any process; see `UploadLeases`. */
  @Column("uuid", { nullable: true }) leaseHolder: string | null;
  @Column("timestamptz", { nullable: true }) leasedUntil: string | null;
  /** Another request waits for it. */
  @Column("boolean") leaseWanted: boolean;
}
