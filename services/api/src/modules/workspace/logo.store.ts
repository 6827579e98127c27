import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { LogoPicture } from "./logo.entity";

/** Logos are public with the brand, and served by address alone: with the system's eyes. */
const table = new Table(LogoPicture, { see: {} });

export class LogoPictures extends Store<LogoPicture> {
  constructor(context: Context) {
    super(context, table);
  }

  /** A workspace has one; there is nothing to go back to. */
  async removeAll(): Promise<void> {
    await this.change("removeAll", "delete from logo where workspace_id = :workspaceId", {});
  }
}
