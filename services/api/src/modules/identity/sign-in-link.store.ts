import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import type { Person } from "./session.store";
import { SignInLink } from "./sign-in-link.entity";
import { signInLinkPolicy } from "./sign-in-link.policy";

const table = new Table(SignInLink, signInLinkPolicy);
const MOST_LIVE = 3;
const LIVE = "used_at is null and voided_at is null and expires_at > clock_timestamp()";
const OF_PERSON = "workspace_id = :workspaceId and (client_id = :clientId or member_id = :memberId)";

export type LinkState = "READY" | "USED" | "EXPIRED" | "UNKNOWN";

export class SignInLinks extends Store<SignInLink> {
  constructor(context: Context) {
    super(context, table);
  }

  /** Null for what was voided: such a link says as little as one that never was. */
  async byHash(hash: Buffer): Promise<(SignInLink & { state: LinkState }) | null> {
    const [link] = await this.list(
      "byHash",
      {
        where: "sign_in_link.token_hash = :hash and sign_in_link.voided_at is null",
        extra: {
          state: () =>
            "case when used_at is not null then 'USED' when expires_at <= clock_timestamp() then 'EXPIRED' else 'READY' end",
        },
      },
      { hash },
    );
    return (link as (SignInLink & { state: LinkState }) | undefined) ?? null;
  }

  /** The newest link that answers a request: a retried mail has a link of its own. */
  async ofRequest(requestId: string): Promise<SignInLink | null> {
    const [link] = await this.list(
      "ofRequest",
      {
        where: "sign_in_link.request_id = :requestId",
        orderBy: "sign_in_link.created_at desc, sign_in_link.id desc",
        limit: 1,
      },
      { requestId },
    );
    return link ?? null;
  }

  /** The one conditional update that redeems: of any number at once, exactly one gets the row. */
  async redeem(id: string): Promise<boolean> {
    return (
      (
        await this.change(
          "redeem",
          `update sign_in_link set used_at = clock_timestamp() where id = :id and ${LIVE} returning id`,
          { id },
        )
      ).length === 1
    );
  }

  async voidAllOf(person: Person): Promise<void> {
    await this.change(
      "voidAllOf",
      `update sign_in_link set voided_at = clock_timestamp() where ${OF_PERSON} and ${LIVE}`,
      { ...person },
    );
  }

  /** A person may hold three live links that they asked for: who clicks the older mail gets in. */
  async voidSurplusOf(person: Person): Promise<void> {
    await this.change(
      "voidSurplusOf",
      `update sign_in_link set voided_at = clock_timestamp() where id in (
         select id from sign_in_link where ${OF_PERSON} and purpose = 'SELF_SERVICE' and ${LIVE}
         order by created_at desc, id desc offset ${MOST_LIVE})`,
      { ...person },
    );
  }

  /** Strangers cause links too. What became of one is told for a quarter of a year, and then no longer. */
  async deleteOld(): Promise<void> {
    await this.change("deleteOld", "delete from sign_in_link where expires_at < now() - interval '90 days'", {});
  }

  async voidSetUp(): Promise<void> {
    await this.change(
      "voidSetUp",
      "update sign_in_link set voided_at = clock_timestamp() where purpose = 'SET_UP' and used_at is null and voided_at is null",
      {},
    );
  }
}
