import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { ASKED_SECONDS } from "./cookie";
import { LinkRequest } from "./link-request.entity";

/** Nobody's but the system's. */
const table = new Table(LinkRequest, { see: {} });
const MAX_CODE_TRIES = 5;

/** Who asked for what: one browser, one address, one portal or the admin app. */
export interface AskedBy {
  readonly workspaceId: string | null;
  readonly address: string;
  readonly askedHash: Buffer;
}

export class LinkRequests extends Store<LinkRequest> {
  constructor(context: Context) {
    super(context, table);
  }

  /**
   * Takes one of the tries that a browser's newest request has for its code, and answers the request's id; null when
   * there is no request or no try left. Known and unknown addresses cost the same: both have a row, and for the same time.
   */
  async takeCodeTry({ workspaceId, address, askedHash }: AskedBy): Promise<string | null> {
    const [taken] = await this.change(
      "takeCodeTry",
      `update link_request set code_tries = code_tries + 1
       where code_tries < ${MAX_CODE_TRIES} and id = (
         select id from link_request
         where asked_hash = :askedHash and address = :address and workspace_id is not distinct from :inWorkspace::uuid
           and created_at > now() - interval '${ASKED_SECONDS} seconds'
         order by created_at desc, id desc limit 1)
       returning id`,
      { askedHash, address, inWorkspace: workspaceId },
    );
    return (taken?.[0] as string | undefined) ?? null;
  }

  /** Its mail may be retried for a day, and reads this row each time. */
  async keepForMail(id: string): Promise<void> {
    await this.change("keepForMail", "update link_request set keep_until = now() + interval '1 day' where id = :id", {
      id,
    });
  }

  async deleteExpired(): Promise<void> {
    await this.change("deleteExpired", "delete from link_request where keep_until < now()", {});
  }
}
