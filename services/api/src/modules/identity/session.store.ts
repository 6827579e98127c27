import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { networkOf } from "./network";
import { Session, type SessionEnd } from "./session.entity";
import { sessionPolicy } from "./session.policy";

const table = new Table(Session, sessionPolicy);
const MOST_LIVE = 10;

/** The person whose sessions are meant. */
export interface Person {
  readonly workspaceId: string;
  readonly clientId: string | null;
  readonly memberId: string | null;
}

const OF_PERSON = "workspace_id = :workspaceId and (client_id = :clientId or member_id = :memberId)";

export class Sessions extends Store<Session> {
  constructor(context: Context) {
    super(context, table);
  }

  /** What became of a session that is over; null for one that lives, or was never here. */
  async endOf(hashes: Buffer[], workspaceId: string): Promise<SessionEnd | null> {
    const [session] = await this.list(
      "endOf",
      {
        where:
          "session.token_hash = any(:hashes::bytea[]) and session.workspace_id = :ofWorkspace and (session.ended_at is not null or session.expires_at <= now())",
        limit: 1,
      },
      { hashes, ofWorkspace: workspaceId },
    );
    return session ? (session.endReason ?? "EXPIRED") : null;
  }

  async liveByHash(hash: Buffer): Promise<Session | null> {
    const [session] = await this.list(
      "liveByHash",
      { where: "session.token_hash = :hash and session.ended_at is null and session.expires_at > now()" },
      { hash },
    );
    return session ?? null;
  }

  async end(id: string): Promise<void> {
    await this.change(
      "end",
      "update session set ended_at = clock_timestamp(), end_reason = 'SIGNED_OUT' where id = :id and ended_at is null",
      { id },
    );
  }

  /** Answers how many were open. */
  async endAllOf(person: Person, reason: SessionEnd): Promise<number> {
    const ended = await this.change(
      "endAllOf",
      `update session set ended_at = clock_timestamp(), end_reason = :reason
       where ${OF_PERSON} and ended_at is null and expires_at > now() returning id`,
      { ...person, reason },
    );
    return ended.length;
  }

  /** Signing in ends the session that the browser had: a session of before is never taken over. */
  async endByHash(hash: Buffer): Promise<void> {
    await this.change(
      "endByHash",
      "update session set ended_at = clock_timestamp(), end_reason = 'SIGNED_OUT' where token_hash = :hash and ended_at is null",
      { hash },
    );
  }

  /** Keeps the newest ten of a person. */
  async endSurplusOf(person: Person): Promise<void> {
    await this.change(
      "endSurplusOf",
      `update session set ended_at = clock_timestamp(), end_reason = 'SIGNED_OUT'
       where (workspace_id, id) in (
         select workspace_id, id from session where ${OF_PERSON} and ended_at is null and expires_at > now()
         order by created_at desc, id desc offset ${MOST_LIVE})`,
      { ...person },
    );
  }

  /** Networks from which a person signed in lately. */
  async networksOf({ clientId, memberId }: Person): Promise<string[]> {
    const sessions = await this.list(
      "networksOf",
      {
        where:
          "(session.client_id = :ofClient::uuid or session.member_id = :ofMember::uuid) and session.ip is not null",
        orderBy: "session.created_at desc",
        limit: 50,
      },
      { ofClient: clientId, ofMember: memberId },
    );
    return [...new Set(sessions.map(({ ip }) => networkOf(ip)))];
  }

  async hasSignedInBefore(person: Person): Promise<boolean> {
    return (
      (await this.change("hasSignedInBefore", `select id from session where ${OF_PERSON} limit 1`, { ...person }))
        .length > 0
    );
  }
}
