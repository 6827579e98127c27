import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { uploadPolicy } from "./file.policy";
import { Upload } from "./upload.entity";

const table = new Table(Upload, uploadPolicy);
const UNTIL = "clock_timestamp() + interval '10 seconds'";

/** Which request writes to an upload, across processes. It is renewed while it is needed; that of a dead process runs out. */
export class UploadLeases extends Store<Upload> {
  constructor(context: Context) {
    super(context, table);
  }

  /** Whether the holder has it now. If not, the one who has is asked to give it up. */
  async take(storageKey: string, holder: string): Promise<boolean> {
    const taken = await this.change(
      "take",
      `update upload set lease_holder = :holder, leased_until = ${UNTIL}, lease_wanted = false
       where storage_key = :storageKey and (lease_holder is null or leased_until < clock_timestamp()) returning id`,
      { storageKey, holder },
    );
    if (taken.length === 1) return true;
    await this.change("want", "update upload set lease_wanted = true where storage_key = :storageKey", { storageKey });
    return false;
  }

  /** Whether the holder may go on: it still has the lease, and no other wants it. */
  async renew(storageKey: string, holder: string): Promise<boolean> {
    const renewed = await this.change(
      "renew",
      `update upload set leased_until = ${UNTIL}
       where storage_key = :storageKey and lease_holder = :holder and not lease_wanted returning id`,
      { storageKey, holder },
    );
    return renewed.length === 1;
  }

  async release(storageKey: string, holder: string): Promise<void> {
    await this.change(
      "release",
      "update upload set lease_holder = null where storage_key = :storageKey and lease_holder = :holder",
      { storageKey, holder },
    );
  }
}
