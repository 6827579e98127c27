/** What a workspace looks like in a mail. Colours come as they were saved, and are checked again before they are used. */
export interface MailBrand {
  name: string;
  /** An absolute address: a mail has no page of its own. */
  logoUrl?: string;
  /** The logo is too light for a white plate. */
  hasDarkPlate?: boolean;
  accent: string;
  accentContrast: "#000000" | "#ffffff";
  address?: string;
  showsBadge: boolean;
}

/** What every template needs to know; the kinds of mail add to it. */
export interface MailData {
  brand: MailBrand;
  /** Absent where there is nothing to open. */
  link?: string;
  code?: string;
}

export interface RenderedMail {
  html: string;
  text: string;
}

/** Fills in a template of the service. */
export type RenderMail = (template: string, subject: string, data: MailData) => Promise<RenderedMail>;

/** A mail that is ready to leave: rendered, and addressed to exactly one person. */
export interface OutgoingMail {
  to: string;
  /** The workspace's name; the address beside it is the installation's. */
  fromName: string;
  replyTo?: string;
  subject: string;
  html: string;
  text: string;
  attachments?: readonly MailAttachment[];
}

export interface MailAttachment {
  /** A file name that is safe in a header. */
  name: string;
  mediaType: string;
  bytes: Buffer;
}

/** A refusal that will not get better by waiting. Its message is safe to show and to log: never content, never a token. */
export class MailRefused extends Error {
  override readonly name = "MailRefused";
}

/** A failure worth retrying. */
export class MailDelayed extends Error {
  override readonly name = "MailDelayed";

  constructor(
    message: string,
    /** How long the other side asked us to wait, when it said so. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}

export interface MailGateway {
  readonly name: "sendgrid" | "smtp" | "local";
  /** `id` is ours: it comes back in the provider's events. Rejects with MailRefused or MailDelayed, nothing else. */
  send(mail: OutgoingMail, id: string): Promise<void>;
}

declare module "../core/context" {
  interface Service {
    readonly mail: MailGateway;
    readonly renderMail: RenderMail;
  }
}

/** No call to a mail server lasts longer than this without progress; none of the clients has a limit of its own. */
export const MAIL_TIMEOUT_MS = 10_000;

// Deliberately narrower than the RFC: quotes, comments and lists are how one address becomes two.
const ADDRESS = /^[^\s@<>()[\],;:"\\\p{C}]+@[^\s@<>()[\],;:"\\\p{C}]+$/u;

/** Whether this is one plain address, without a display name. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

/** Every gateway asks this first, so that no header can be smuggled in through a name or a subject. */
export function assertSendable(mail: OutgoingMail): void {
  for (const field of ["fromName", "subject"] as const) {
    if (/[\r\n\0]/.test(mail[field])) throw new MailRefused(`The mail's ${field} contains a line break.`);
  }
  if (!isMailAddress(mail.to)) throw new MailRefused("The address is not one that mail can be sent to.");
  if (mail.replyTo !== undefined && !isMailAddress(mail.replyTo)) {
    throw new MailRefused("The reply address is not one that mail can be sent to.");
  }
}
