import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Preview } from "./preview.entity";
import { previewPolicy } from "./preview.policy";

const table = new Table(Preview, previewPolicy);
const MOST_LIVE = 10;

export class Previews extends Store<Preview> {
  constructor(context: Context) {
    super(context, table);
  }

  /** A member's session keeps its newest ten: a browser sends only so many cookies. Answers the ids of those that ended. */
  async endSurplusOf(sessionId: string): Promise<string[]> {
    const ended = await this.change(
      "endSurplusOf",
      `delete from preview where (workspace_id, id) in (
         select workspace_id, id from preview where workspace_id = :workspaceId and session_id = :sessionId
         order by created_at desc, id desc offset ${MOST_LIVE}) returning id`,
      { sessionId },
    );
    return ended.map(([id]) => id as string);
  }

  /** Those that are over are kept for a day and no longer. */
  async forgetOld(): Promise<void> {
    await this.change("forgetOld", "delete from preview where expires_at < now() - interval '1 day'", {});
  }
}
