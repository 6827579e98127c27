import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { uploadPolicy } from "./file.policy";
import { Upload } from "./upload.entity";

const table = new Table(Upload, uploadPolicy);

interface Used {
  /** In bytes: what is stored, and what is reserved for what is on its way. */
  readonly bytes: number;
  readonly underWay: number;
}

export class Uploads extends Store<Upload> {
  constructor(context: Context) {
    super(context, table);
  }

  /** The one whose address this is, while it may still be used. */
  async byToken(tokenHash: Buffer): Promise<Upload | null> {
    const [upload] = await this.list(
      "byToken",
      { where: "upload.token_hash = :tokenHash and upload.expires_at > now()" },
      { tokenHash },
    );
    return upload ?? null;
  }

  /** Asked under the workspace's lock, so that of two at once the second counts the first. */
  async used(workspaceId: string): Promise<Used> {
    const [row] = await this.change(
      "used",
      `select (coalesce(sum(size), 0) + (select coalesce(sum(size), 0) from file where workspace_id = :ofWorkspace))::int8, count(*)::int
       from upload where workspace_id = :ofWorkspace and finished_at is null and expires_at > clock_timestamp()`,
      { ofWorkspace: workspaceId },
    );
    const [bytes, underWay] = row as [number, number];
    return { bytes, underWay };
  }

  /** One wins: of two that have seen the last byte, the other finds it done. */
  async finish({ workspaceId, id }: Upload, size: number): Promise<boolean> {
    const finished = await this.change(
      "finish",
      "update upload set finished_at = clock_timestamp(), size = :size where workspace_id = :ofWorkspace and id = :id and finished_at is null returning id",
      { ofWorkspace: workspaceId, id, size },
    );
    return finished.length === 1;
  }

  /** Gives back what was reserved; false for what has become a file, and stays one. */
  async abandon({ workspaceId, id }: Upload): Promise<boolean> {
    const abandoned = await this.change(
      "abandon",
      "delete from upload where workspace_id = :ofWorkspace and id = :id and finished_at is null returning id",
      { ofWorkspace: workspaceId, id },
    );
    return abandoned.length === 1;
  }

  /** An hour after their time: what was about to finish then has finished. */
  async forgetOld(): Promise<void> {
    await this.change("forgetOld", "delete from upload where expires_at < now() - interval '1 hour'", {});
  }
}
