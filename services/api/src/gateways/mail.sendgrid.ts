import { Client } from "@sendgrid/client";
import { MailService } from "@sendgrid/mail";
import { assertSendable, MAIL_TIMEOUT_MS, MailDelayed, type MailGateway, MailRefused } from "./mail";

export interface SendGridSettings {
  apiKey: string;
  /** The sender's address; the name beside it is the workspace's. */
  from: string;
  /** Another origin than SendGrid's own: its EU region, or a double in tests. */
  baseUrl?: string;
  timeoutMs?: number;
}

/** What axios and SendGrid's client put on their errors, as far as it is safe to look at: both also carry the mail. */
interface SendFailure {
  code?: number | string;
  response?: {
    status?: number;
    headers?: Record<string, string | undefined>;
    body?: { errors?: { field?: unknown }[] };
  };
}

// The link is the mail's secret: nobody rewrites it to count clicks, and nobody is counted.
const UNTRACKED = {
  clickTracking: { enable: false, enableText: false },
  openTracking: { enable: false },
  subscriptionTracking: { enable: false },
  ganalytics: { enable: false },
};

const REFUSALS: Record<number, string> = {
  400: "the mail is not one it can send",
  401: "the API key is not valid",
  403: "the key may not send, or the sender's address is not verified",
  413: "the mail is too large",
};

const FIELDS = new Set(["from", "reply_to", "subject", "content", "personalizations", "custom_args"]);

export function sendgridMail(settings: SendGridSettings): MailGateway {
  return {
    name: "sendgrid",
    async send(mail, id) {
      assertSendable(mail);
      const service = connect(settings);
      try {
        const [response] = await service.send({
          to: { email: mail.to },
          from: { email: settings.from, name: mail.fromName },
          ...(mail.replyTo && { replyTo: { email: mail.replyTo } }),
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          ...(mail.attachments && {
            attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
              filename: name,
              type: mediaType,
              content: bytes.toString("base64"),
              disposition: "attachment",
            })),
          }),
          trackingSettings: UNTRACKED,
          customArgs: { mail_id: id },
        });
        if (response.statusCode >= 300) throw new MailDelayed(`SendGrid answered ${response.statusCode}.`);
      } catch (error) {
        throw error instanceof MailDelayed ? error : explain(error as SendFailure);
      }
    },
  };
}

/** One for each mail: the deadline is a signal, and the client knows only defaults. */
function connect({ apiKey, baseUrl, timeoutMs = MAIL_TIMEOUT_MS }: SendGridSettings): MailService {
  const client = new Client();
  client.setApiKey(apiKey);
  const request = {
    url: "/v3/mail/send",
    ...(baseUrl && { baseUrl }),
    timeout: timeoutMs,
    // `timeout` starts anew with every byte; the signal does not.
    signal: AbortSignal.timeout(timeoutMs),
    // A redirected POST becomes a GET, whose 200 says nothing about the mail.
    maxRedirects: 0,
    maxContentLength: 1_000_000,
  };
  client.setDefaultRequest(request);
  const service = new MailService();
  service.setClient(client);
  return service;
}

function explain({ code, response }: SendFailure): MailRefused | MailDelayed {
  const status = typeof code === "number" ? code : response?.status;
  if (code === "ERR_CANCELED" || code === "ECONNABORTED") return new MailDelayed("SendGrid did not answer in time.");
  if (status === undefined) return new MailDelayed(`SendGrid could not be reached (${code ?? "no answer"}).`);
  if (status === 429 || status === 408 || status >= 500) {
    return new MailDelayed(`SendGrid answered ${status}.`, retryAfter(response?.headers ?? {}));
  }
  if (status < 400) return new MailDelayed(`SendGrid answered ${status}.`);
  const reason = REFUSALS[status] ?? "it will not take the mail";
  return new MailRefused(`SendGrid answered ${status}: ${reason}${fields(response?.body?.errors)}.`);
}

/** The names of the fields SendGrid complains about. Its sentences may quote the mail, so they stay out. */
function fields(errors: unknown): string {
  if (!Array.isArray(errors)) return "";
  const named = errors
    .map((error) => String(error?.field ?? "").split(".")[0] ?? "")
    .filter((field) => FIELDS.has(field));
  return named.length > 0 ? ` (${[...new Set(named)].join(", ")})` : "";
}

function retryAfter(headers: Record<string, string | undefined>): number | undefined {
  const after = headers["retry-after"];
  const reset = headers["x-ratelimit-reset"];
  const now = Date.now() / 1000;
  if (after && /^\d+$/.test(after)) return Number(after);
  if (after && !Number.isNaN(Date.parse(after))) return secondsUntil(Date.parse(after) / 1000, now);
  if (reset && /^\d+$/.test(reset)) return secondsUntil(Number(reset), now);
  return undefined;
}

function secondsUntil(moment: number, now: number): number {
  return Math.max(1, Math.ceil(moment - now));
}
