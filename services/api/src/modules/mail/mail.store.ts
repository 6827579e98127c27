import type { Page, PageArgs } from "../../core/connection";
import type { Context } from "../../core/context";
import type { Order } from "../../core/shape";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Mail } from "./mail.entity";
import { type MailKind, type MailState, signInLinkMails } from "./mail.kind";
import { mailPolicy } from "./mail.policy";

const table = new Table(Mail, mailPolicy);
const NEWEST_FIRST: Order<Mail> = { by: ["createdAt"], direction: "desc" };

export class Mails extends Store<Mail> {
  constructor(context: Context) {
    super(context, table);
  }

  newest(args: PageArgs): Promise<Page<Mail>> {
    return this.page("newest", NEWEST_FIRST, args);
  }

  /** The newest of a kind to a client or a member at the present address, batched: one statement for a page of people. */
  async newestTo(person: "clientId" | "memberId", id: string, { name }: MailKind): Promise<Mail | null> {
    const column = table.column(person);
    const where = `mail.id in (
      select (select mail.id from mail where mail.workspace_id = :workspaceId and ${column} = key and mail.template = '${name}' and mail.superseded_at is null order by mail.created_at desc, mail.id desc limit 1)
      from unnest(:keys::uuid[]) as key)`;
    const [mail] = await this.batched(person, id, { where }, `.${name}`);
    return mail ?? null;
  }

  /** What was mailed about a thing, newest first. */
  about(id: string): Promise<Mail[]> {
    return this.byColumn("aboutId", id, { orderBy: "mail.created_at desc, mail.id desc" });
  }

  /** Whether a mail on its way may still carry a link; asked under the lock of the person whom it is for. */
  async isWanted(id: string): Promise<boolean> {
    const wanted = await this.change("isWanted", "select id from mail where id = :id and state = 'SENDING'", { id });
    return wanted.length === 1;
  }

  /** The lock lets a second worker see what the first has queued, as soon as that has committed. */
  async isQueuedAbout({ workspaceId, template, aboutId }: Pick<Mail, "workspaceId" | "template" | "aboutId">) {
    await this.change("lockAbout", "select pg_advisory_xact_lock(hashtextextended(:aboutId::text, 0))", { aboutId });
    const found = await this.change(
      "isQueuedAbout",
      "select id from mail where workspace_id = :ofWorkspace and about_id = :aboutId and template = :template limit 1",
      { ofWorkspace: workspaceId, aboutId, template },
    );
    return found.length > 0;
  }

  /** The client has another address: what was sent to the old one says nothing of the new one. */
  async supersedeInvitations(clientId: string): Promise<void> {
    await this.change(
      "supersedeInvitations",
      `update mail set superseded_at = clock_timestamp()
       where workspace_id = :workspaceId and client_id = :clientId and template = 'INVITATION' and superseded_at is null`,
      { clientId },
    );
  }

  /** No link to a person leaves any more: what waits is dropped, and what is being written is not sent with a new link. */
  async dropLinksTo({ clientId, memberId }: { clientId: string | null; memberId: string | null }): Promise<void> {
    await this.change(
      "dropLinksTo",
      `update mail set state = 'DROPPED', reason = 'Access was taken away before its turn came.'
       where workspace_id = :workspaceId and state in ('QUEUED', 'SENDING') and template = any(:kinds::text[])
         and (client_id = :clientId or member_id = :memberId)`,
      { clientId, memberId, kinds: signInLinkMails() },
    );
  }

  /**
   * One worker's for half a minute, and for as long as that worker renews it. A mail whose worker died while sending is
   * taken up again after it: a crash may double a mail, concurrency never does.
   */
  async claim(id: string): Promise<boolean> {
    const claimed = await this.change(
      "claim",
      `update mail set state = 'SENDING', attempts = attempts + 1, claimed_at = clock_timestamp()
       where id = :id and (state = 'QUEUED' or state = 'SENDING' and claimed_at < clock_timestamp() - interval '30 seconds')
       returning id`,
      { id },
    );
    return claimed.length === 1;
  }

  async renew({ id, attempts }: Mail): Promise<void> {
    await this.change(
      "renew",
      "update mail set claimed_at = clock_timestamp() where id = :id and state = 'SENDING' and attempts = :attempts",
      { id, attempts },
    );
  }

  /** Of the attempt that the worker has claimed; where another has taken over since, that one settles. */
  async settle({ id, attempts }: Mail, state: MailState, reason: string | null): Promise<void> {
    await this.change(
      "settle",
      `update mail set state = :state, reason = :reason, sent_at = case when :state = 'SENT' then clock_timestamp() end where id = :id and state = 'SENDING' and attempts = :attempts`,
      { id, attempts, state, reason },
    );
  }
}
