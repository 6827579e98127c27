import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { File } from "./file.entity";
import { filePolicy } from "./file.policy";

const table = new Table(File, filePolicy);

/** Members read who it was, also a colleague who has left. */
const UPLOADER_NAME =
  "(select member.name from member where member.workspace_id = file.workspace_id and member.id = file.uploaded_by)";

export class Files extends Store<File> {
  constructor(context: Context) {
    super(context, table);
  }

  override async byId(id: string): Promise<File | null> {
    const extra = this.context.viewer.kind === "MEMBER" ? { uploadedBy: UPLOADER_NAME } : undefined;
    const [file] = await this.batched("id", id, { where: "file.id = any(:keys::uuid[])", extra });
    return file ?? null;
  }

  async setShown(id: string, workspaceId: string, shown: boolean): Promise<void> {
    await this.change(
      "setShown",
      "update file set is_shown = :shown where workspace_id = :ofWorkspace and id = :id and removed_at is null",
      { id, ofWorkspace: workspaceId, shown },
    );
  }

  async remove(id: string, workspaceId: string): Promise<void> {
    await this.change(
      "remove",
      "update file set is_shown = false, removed_at = clock_timestamp() where workspace_id = :ofWorkspace and id = :id and removed_at is null",
      { id, ofWorkspace: workspaceId },
    );
  }
}
