import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { File, type StoredFile } from "./file.entity";
import { filePolicy } from "./file.policy";

const table = new Table(File, filePolicy);

/** Members read who it was, also a colleague who has left. */
const UPLOADER_NAME =
  "(select member.name from member where member.workspace_id = file.workspace_id and member.id = file.uploaded_by)";

export class Files extends Store<File> {
  constructor(context: Context) {
    super(context, table);
  }

  protected override async read(id: string): Promise<File | null> {
    const extra = this.context.viewer.kind === "MEMBER" ? { uploadedBy: () => UPLOADER_NAME } : undefined;
    const [file] = await this.byColumn("id", id, { extra });
    return file ?? null;
  }

  /** With what is known of its bytes. */
  async stored(id: string): Promise<StoredFile | null> {
    const [file] = await this.byColumn("id", id, { whole: true }, ".stored");
    return (file as StoredFile | undefined) ?? null;
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

  /** A day after nobody attached them, or after they were removed. Their bytes go with the next sweep of the storage. */
  async forgetUnused(): Promise<void> {
    await this.change(
      "forgetUnused",
      `delete from file where client_id is null and created_at < now() - interval '1 day' or removed_at < now() - interval '1 day'`,
      {},
    );
  }

  /** Of these keys those that neither a file nor an upload names. */
  async unnamed(keys: readonly string[]): Promise<string[]> {
    const found = await this.change(
      "unnamed",
      `select key from unnest(:keys::uuid[]) as key
       where not exists (select from file where storage_key = key) and not exists (select from upload where storage_key = key)`,
      { keys },
    );
    return found.map(([key]) => key as string);
  }

  /** Null when all have been read within a week. */
  async longestUnverified(): Promise<StoredFile | null> {
    const [file] = await this.list("longestUnverified", {
      where: "file.verified_at < now() - interval '7 days'",
      orderBy: "file.verified_at",
      limit: 1,
      whole: true,
    });
    return (file as StoredFile | undefined) ?? null;
  }

  async verified({ workspaceId, id }: File, isDamaged: boolean): Promise<void> {
    await this.change(
      "verified",
      `update file set verified_at = clock_timestamp(), damaged_at = case when :isDamaged then coalesce(damaged_at, clock_timestamp()) end
       where workspace_id = :ofWorkspace and id = :id`,
      { ofWorkspace: workspaceId, id, isDamaged },
    );
  }
}
