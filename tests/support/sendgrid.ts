import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A mail as SendGrid is asked to send it. */
export interface SentMail {
  readonly personalizations: readonly { readonly to: readonly { readonly email: string }[] }[];
  readonly subject: string;
  readonly content: readonly { readonly type: string; readonly value: string }[];
  readonly tracking_settings: Readonly<Record<string, { readonly enable: boolean }>>;
  readonly custom_args: { readonly mail_id: string };
}

export interface Attempt {
  readonly mail: SentMail;
  /** As answered; undefined before that. */
  status: number | undefined;
}

interface Replied {
  readonly status: number;
  readonly retryAfter?: number;
}
/** A promise that does not resolve: it never answers. */
type Reply = (attempt: number, to: string) => Replied | Promise<Replied>;

export const recipientOf = ({ personalizations: [first] }: SentMail) => first?.to[0]?.email ?? "";

export function tokenIn({ content }: SentMail): string {
  return /#([\w-]{43})/.exec(content.find(({ type }) => type === "text/plain")?.value ?? "")?.[1] ?? "";
}

/** Answers as SendGrid does, remembers what it was sent, and lets a test decide each reply. */
export class SendGridDouble {
  readonly attempts: Attempt[] = [];
  reply: Reply = () => ({ status: 202 });
  private readonly server = createServer((request, response) => {
    let body = "";
    request.on("data", (text) => (body += text));
    request.on("end", () => void this.answer(JSON.parse(body) as SentMail, response));
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(mail: SentMail, response: ServerResponse): Promise<void> {
    const to = recipientOf(mail);
    const attempt: Attempt = { mail, status: undefined };
    const replying = this.reply(this.to(to).length + 1, to);
    this.attempts.push(attempt);
    const { status, retryAfter } = await replying;
    attempt.status = status;
    const headers = retryAfter === undefined ? {} : { "retry-after": String(retryAfter) };
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(status < 300 ? "" : '{"errors":[{"message":"no","field":null}]}');
  }

  stop(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  to(address: string): Attempt[] {
    return this.attempts.filter(({ mail }) => recipientOf(mail) === address);
  }

  /** The mails that it took. */
  accepted(): SentMail[] {
    return this.attempts.filter(({ status = 500 }) => status < 300).map(({ mail }) => mail);
  }
}

/** Waits for a condition, and never for time alone. */
export async function until(condition: () => boolean | Promise<boolean>, what: string, seconds = 20): Promise<void> {
  const deadline = Date.now() + seconds * 1_000;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`It did not happen in ${seconds} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
