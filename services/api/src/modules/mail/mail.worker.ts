import { setTimeout as delay } from "node:timers/promises";
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

/** A third of the lease, which is the store's. */
const RENEW_AFTER_MS = 10_000;
const RETRY_SECONDS = 5;

export class MailWorker {
  constructor(
    private readonly context: Context,
    private readonly post: Post,
  ) {}

  async deliver(id: string): Promise<void> {
    const mails = this.context.get(Mails);
    const isClaimed = await this.context.transaction(() => mails.claim(id));
    const mail = await mails.byId(id);
    // Its worker may have died: then the lease runs out, and the next try takes it over.
    if (!isClaimed && mail?.state === "SENDING") throw new TryLater(RETRY_SECONDS, "Another worker is sending it.");
    if (!isClaimed || !mail) return;
    const lease = new AbortController();
    const renewing = this.renew(mail, lease.signal);
    try {
      await this.deliverClaimed(mail);
    } finally {
      lease.abort();
      await renewing;
    }
  }

  /** As long as it is being sent, no other worker takes it over. */
  private async renew(mail: Mail, signal: AbortSignal): Promise<void> {
    const { system, service } = this.context;
    while (!signal.aborted) {
      await delay(RENEW_AFTER_MS, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) return;
      await system
        .transaction(() => system.get(Mails).renew(mail))
        .catch((error: Error) => service.log.warn({ err: error, mail: mail.id }, "a mail's lease was not renewed"));
    }
  }

  private async deliverClaimed(mail: Mail): Promise<void> {
    let letter: Letter | null;
    try {
      letter = await this.write(mail);
      if (letter) await this.send(letter, mail.id);
    } catch (error) {
      return this.failed(mail, error as Error);
    }
    // Outside the try: what has left and cannot be marked must not be taken for what has not left.
    await this.settle(mail, letter ? "SENT" : "DROPPED", letter ? null : "It was no longer wanted when its turn came.");
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
      return this.settle(mail, "FAILED", error.message);
    }
    await this.settle(mail, "QUEUED", error.message);
    throw new TryLater(error instanceof MailDelayed ? error.retryAfterSeconds : undefined, error.message);
  }

  private settle(mail: Mail, state: "SENT" | "DROPPED" | "FAILED" | "QUEUED", reason: string | null): Promise<void> {
    return this.context.transaction(() => this.context.get(Mails).settle(mail, state, reason));
  }
}
