import { createTransport } from "nodemailer";
import { assertSendable, MAIL_TIMEOUT_MS, MailDelayed, type MailGateway, MailRefused } from "./mail";

export interface SmtpSettings {
  /** `smtp://user:password@host:587` or `smtps://…`, as nodemailer reads it. */
  url: string;
  /** The sender's address; the name beside it is the workspace's. */
  from: string;
  timeoutMs?: number;
}

/** What nodemailer puts on its errors, as far as it is safe to look at: `response` may quote addresses. */
interface SendFailure {
  code?: string;
  responseCode?: number;
  response?: string;
}

export function smtpMail({ url, from, timeoutMs = MAIL_TIMEOUT_MS }: SmtpSettings): MailGateway {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    // The mail is text that we made: nothing in it may name a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf("@") + 1);
  return {
    name: "smtp",
    async send(mail, id) {
      assertSendable(mail);
      try {
        await transport.sendMail({
          // As objects, because nodemailer would read a text as a list.
          to: { name: "", address: mail.to },
          from: { name: mail.fromName, address: from },
          replyTo: mail.replyTo ? { name: "", address: mail.replyTo } : undefined,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          attachments: mail.attachments?.map(({ name, mediaType, bytes }) => ({
            filename: name,
            contentType: mediaType,
            content: bytes,
          })),
          // A mail that was sent twice because of a crash is one mail to a server that looks.
          messageId: `<${id}@${domain}>`,
          xMailer: false,
        });
      } catch (error) {
        throw explain(error as SendFailure);
      }
    },
  };
}

function explain({ code, responseCode, response }: SendFailure): MailRefused | MailDelayed {
  if (responseCode === undefined) {
    return code === "EENVELOPE"
      ? new MailRefused("The address is not one that mail can be sent to.")
      : new MailDelayed(`The mail server could not be reached (${code ?? "no answer"}).`);
  }
  const status = [responseCode, response?.match(/^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/)?.[1]].filter(Boolean).join(" ");
  return responseCode >= 500
    ? new MailRefused(`The mail server refused the mail (${status}).`)
    : new MailDelayed(`The mail server asked to wait (${status}).`);
}
