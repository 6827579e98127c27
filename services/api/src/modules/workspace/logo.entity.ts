import { Column, Entity, PrimaryColumn } from "typeorm";

/** A logo's picture, re-encoded by us. It is small, so it lives with the brand and is in every backup. */
@Entity("logo")
export class LogoPicture {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("text") mediaType: string;
  @Column("bytea") bytes: Buffer;
}
