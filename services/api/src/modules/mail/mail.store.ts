import type { Context } from "../../core/context";
import { Store } from "../../core/store";
import { Table } from "../../core/table";
import { Mail, type MailState } from "./mail.entity";
import { mailPolicy } from "./mail.policy";

const table = new Table(Mail, mailPolicy);

export class Mails extends Store<Mail> {
  constructor(context: Context) {
    super(context, table);
  }

  /**
   * One worker's for a minute. A mail whose worker died while sending is taken up again after it: a crash may double a
   * mail, concurrency never does.
   */
  async claim(id: string): Promise<boolean> {
    const claimed = await this.change(
      "claim",
      `update mail set state = 'SENDING', attempts = attempts + 1, claimed_at = clock_timestamp()
       where id = :id and (state = 'QUEUED' or state = 'SENDING' and claimed_at < clock_timestamp() - interval '1 minute')
       returning id`,
      { id },
    );
    return claimed.length === 1;
  }

  async settle(id: string, state: MailState, reason: string | null): Promise<void> {
    await this.change(
      "settle",
      `update mail set state = :state, reason = :reason, sent_at = case when :state = 'SENT' then clock_timestamp() end where id = :id and state = 'SENDING'`,
      { id, state, reason },
    );
  }
}
