import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { LinkRequest } from "./link-request.entity";

/** Nobody's but the system's. */
const table = new Table(LinkRequest, { see: {} });

export class LinkRequests extends Store<LinkRequest> {
  constructor(context: Context) {
    super(context, table);
  }

  /** Answered or lapsed ones are kept for a day and no longer. */
  async forgetOld(): Promise<void> {
    await this.change("forgetOld", "delete from link_request where created_at < now() - interval '1 day'", {});
  }
}
