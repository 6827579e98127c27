import { setTimeout as delay } from "node:timers/promises";
import type { Context } from "../../core/context";
import { inOneLine } from "../../core/input";
import { RetryLater } from "../../core/queue";
import { isMailAddress, type MailAttachment, type MailData, MailDelayed, MailRefused } from "../../gateways/mail";
import type { Mail } from "./mail.entity";
import type { MailKind } from "./mail.kind";
import { Mails } from "./mail.store";

/** What one mail says: to whom, in whose name, and what its template needs to know. */
export interface Letter<Data extends MailData = MailData> {
  readonly data: Data;
  readonly to: string;
  readonly fromName: string;
  readonly replyTo?: string;
  readonly attachments?: readonly MailAttachment[];
}

/** Writes a letter at the moment of sending; null when its reason is gone: access was taken away, a request has lapsed. */
export type Writer<Data extends MailData> = (context: Context, mail: Mail) => Promise<Letter<Data> | null>;

/** A kind of mail with its writer, which is in the module that declares the kind or in one to its right. */
export interface MailWriter {
  readonly kind: MailKind;
  readonly write: Writer<MailData>;
}

export function writtenBy<Data extends MailData>(kind: MailKind<Data>, write: Writer<Data>): MailWriter {
  return { kind, write };
}

const writers = new Map<string, MailWriter>();

export function declareWriters(declared: readonly MailWriter[]): void {
  for (const writer of declared) writers.set(writer.kind.name, writer);
}

/** A third of the lease, which is the store's. */
const RENEW_AFTER_MS = 10_000;
const RETRY_SECONDS = 5;

export class MailWorker {
  constructor(private readonly context: Context) {}

  async deliver(id: string): Promise<void> {
    const mails = this.context.get(Mails);
    const isClaimed = await this.context.transaction(() => mails.claim(id));
    const mail = await mails.byId(id);
    // Its worker may have died: then the lease runs out, and the next try takes it over.
    if (!isClaimed && mail?.state === "SENDING") throw new RetryLater(RETRY_SECONDS, "Another worker is sending it.");
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
      const { kind, write } = writerOf(mail);
      letter = await write(this.context, mail);
      if (letter) await this.send(kind, letter, mail.id);
    } catch (error) {
      return this.failed(mail, error as Error);
    }
    // Outside the try: what has left and cannot be marked must not be taken for what has not left.
    await this.settle(mail, letter ? "SENT" : "DROPPED", letter ? null : "It was no longer wanted when its turn came.");
  }

  private async send(kind: MailKind, { data, to, fromName, replyTo, attachments }: Letter, id: string): Promise<void> {
    const { mail, renderMail } = this.context.service;
    const subject = inOneLine(kind.subject(data));
    // A reply address that was stored before it was checked must not stop the mail.
    const isReachable = replyTo !== undefined && isMailAddress(replyTo);
    const head = { to, fromName: inOneLine(fromName), replyTo: isReachable ? replyTo : undefined, attachments };
    await mail.send({ ...head, subject, ...(await renderMail(kind.template, subject, data)) }, id);
  }

  /** What waiting can mend goes back into the queue for a day; the rest is failed at once, and loud. */
  private async failed(mail: Mail, error: Error): Promise<void> {
    // A letter that cannot be rendered is a fault of ours, and no waiting mends it.
    const isHopeless = error instanceof MailRefused || error instanceof TypeError || mail.isTooOld;
    if (isHopeless) {
      this.context.service.log.error(
        { err: error, mail: mail.id, template: mail.template },
        "a mail could not be sent",
      );
      return this.settle(mail, "FAILED", error.message);
    }
    await this.settle(mail, "QUEUED", error.message);
    throw new RetryLater(error instanceof MailDelayed ? error.retryAfterSeconds : undefined, error.message);
  }

  private settle(mail: Mail, state: "SENT" | "DROPPED" | "FAILED" | "QUEUED", reason: string | null): Promise<void> {
    return this.context.transaction(() => this.context.get(Mails).settle(mail, state, reason));
  }
}

function writerOf({ template }: Mail): MailWriter {
  const writer = writers.get(template);
  if (!writer) throw new TypeError(`No module writes the mail ${template}.`);
  return writer;
}
