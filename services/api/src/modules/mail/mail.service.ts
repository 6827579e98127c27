import type { Context } from "../../core/context";
import type { MailKind } from "./mail.kind";
import { Mails } from "./mail.store";

export const MAIL_QUEUE = "mail";

interface Cause {
  readonly workspaceId: string;
  readonly kind: MailKind;
  readonly clientId?: string;
  readonly memberId?: string;
  readonly aboutId?: string;
  readonly recipient?: string;
}

export class MailService {
  constructor(private readonly context: Context) {}

  /** Puts a mail into the ledger and its job into the queue, in the transaction of its cause: both happen, or neither. It leaves at once, or after so many seconds. */
  async queue({ kind, ...cause }: Cause, afterSeconds = 0): Promise<string> {
    const id = await this.context.get(Mails).create({ ...cause, template: kind.name, state: "QUEUED", attempts: 0 });
    await this.context.service.jobs.send(MAIL_QUEUE, { id }, this.context.currentTransaction, afterSeconds);
    return id;
  }

  /** For a worker whose job may be repeated after a crash: one mail of a kind about one thing. */
  async queueOnce(cause: Cause & { readonly aboutId: string }): Promise<void> {
    if (!(await this.context.get(Mails).isQueuedAbout({ ...cause, template: cause.kind.name })))
      await this.queue(cause);
  }
}
