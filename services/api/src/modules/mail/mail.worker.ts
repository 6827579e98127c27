import type { Context } from "../../core/context";
import { MailDelayed, type MailGateway, MailRefused } from "../../gateways/mail";
import type { MailData, MailTemplate, RenderedMail } from "../../gateways/mail.render";
import type { Mail } from "./mail.entity";
import type { MailKind } from "./mail.kind";
import { Mails } from "./mail.store";

/** A mail ready to be rendered: to whom, in whose name, from which template with which words. */
export type Letter = {
  [Template in MailTemplate]: {
    template: Template;
    data: MailData[Template];
    to: string;
    fromName: string;
    replyTo?: string;
  };
}[MailTemplate];

/** Writes a letter at the moment of sending; null when its reason is gone: access was taken away, a request has lapsed. */
export type Writer = (context: Context, mail: Mail) => Promise<Letter | null>;

/** How `main` gives this module the rendering and the way out, which it does not know. */
export interface Post {
  readonly gateway: MailGateway;
  readonly writers: Readonly<Record<MailKind, Writer>>;
  render(letter: Letter): RenderedMail;
}

/** The error that tells the queue to try again, and when. */
export class TryLater extends Error {
  constructor(
    readonly afterSeconds: number | undefined,
    reason: string,
  ) {
    super(reason);
  }
}

export class MailWorker {
  constructor(
    private readonly context: Context,
    private readonly post: Post,
  ) {}

  async deliver(id: string): Promise<void> {
    const mails = this.context.get(Mails);
    const claimed = await this.context.transaction(() => mails.claim(id));
    const mail = claimed ? await mails.byId(id) : null;
    if (!mail) return;
    let letter: Letter | null;
    try {
      letter = await this.write(mail);
      if (letter) await this.send(letter, id);
    } catch (error) {
      return this.failed(mail, error as Error);
    }
    // Outside the try: what has left and cannot be marked must not be taken for what has not left.
    await this.settle(id, letter ? "SENT" : "DROPPED", letter ? null : "It was no longer wanted when its turn came.");
  }

  private write(mail: Mail): Promise<Letter | null> {
    return this.post.writers[mail.template](this.context, mail);
  }

  private async send(letter: Letter, id: string): Promise<void> {
    const { to, fromName, replyTo } = letter;
    await this.post.gateway.send({ to, fromName, replyTo, ...this.post.render(letter) }, id);
  }

  /** What waiting can mend goes back into the queue for a day; the rest is failed at once, and loud. */
  private async failed(mail: Mail, error: Error): Promise<void> {
    // A letter that cannot be rendered is a fault of ours, and no waiting mends it.
    const isHopeless = error instanceof MailRefused || error instanceof TypeError || mail.isTooOld;
    if (isHopeless) {
      this.context.service.log.error(
        { mail: mail.id, template: mail.template, reason: error.message },
        "a mail could not be sent",
      );
      return this.settle(mail.id, "FAILED", error.message);
    }
    await this.settle(mail.id, "QUEUED", error.message);
    throw new TryLater(error instanceof MailDelayed ? error.retryAfterSeconds : undefined, error.message);
  }

  private settle(id: string, state: "SENT" | "DROPPED" | "FAILED" | "QUEUED", reason: string | null): Promise<void> {
    return this.context.transaction(() => this.context.get(Mails).settle(id, state, reason));
  }
}
