import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { LogoPicture } from "./logo.entity";
import type { Workspace } from "./workspace.entity";

/** Logos are public with the brand, and served by address alone: with the system's eyes. */
const table = new Table(LogoPicture, { see: {} });

export class LogoPictures extends Store<LogoPicture> {
  constructor(context: Context) {
    super(context, table);
  }

  /** The workspace's logo, within a transaction; null where there is none. */
  async bytesOf({ id, logoId }: Pick<Workspace, "id" | "logoId">): Promise<Buffer | null> {
    if (!logoId) return null;
    const text = "select bytes from logo where workspace_id = :ofWorkspace and id = :logoId";
    const [row] = await this.change("bytesOf", text, { ofWorkspace: id, logoId });
    return (row?.[0] as Buffer | undefined) ?? null;
  }

  /** A workspace has one; there is nothing to go back to. */
  async removeAll(): Promise<void> {
    await this.change("removeAll", "delete from logo where workspace_id = :workspaceId", {});
  }
}
