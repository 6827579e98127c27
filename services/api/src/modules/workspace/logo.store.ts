import { Column, Entity, PrimaryColumn } from "typeorm";
import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";

/** A logo's picture, re-encoded by us. It is small, so it lives with the brand and is in every backup. */
@Entity("logo")
export class LogoPicture {
  @PrimaryColumn("uuid") workspaceId: string;
  @PrimaryColumn("uuid") id: string;
  @Column("text") mediaType: string;
  @Column("bytea") bytes: Buffer;
}

/** Logos are public with the brand, and served by address alone: with the system's eyes. */
const table = new Table(LogoPicture, { see: {} });

export class LogoPictures extends Store<LogoPicture> {
  constructor(context: Context) {
    super(context, table);
  }
}
