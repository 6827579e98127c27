import type { FastifyInstance, FastifyRequest } from "fastify";
import type { LocalMail, LocalMailGateway } from "../gateways/mail.local";
import { escaped } from "./brand";
import { isOurHost } from "./origin";

const MAIL_POLICY =
  "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";
const LIST_POLICY = "default-src 'none'; style-src 'self'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The local mailbox, for an installation without a way for mail to leave. Never in production. Its mails hold sign-in links. */
export async function mailbox(app: FastifyInstance, mails: LocalMailGateway, origin: string): Promise<void> {
  app.addHook("onRequest", async (request, reply) => {
    if (!isOurHost(request, origin)) reply.callNotFound();
  });

  app.get("/dev/mail.json", async () =>
    (await mails.list()).map(({ to, subject, text, html, links, at }) => ({ to, subject, text, html, links, at })),
  );

  app.get("/dev/mail.css", (_request, reply) => reply.type("text/css; charset=utf-8").send(STYLE));

  app.get("/dev/mail", async (_request, reply) => {
    reply.header("content-security-policy", LIST_POLICY);
    return reply.type("text/html; charset=utf-8").send(listPage(await mails.list()));
  });

  app.get("/dev/mail/:id", async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
    const mail = (await mails.list()).find(({ id }) => id === request.params.id);
    if (!mail) return reply.callNotFound();
    reply
      .header("content-security-policy", MAIL_POLICY)
      .header("x-frame-options", "SAMEORIGIN")
      .removeHeader("origin-agent-cluster");
    return reply.type("text/html; charset=utf-8").send(mail.html.replace("<head>", `<head><base target="_top">`));
  });
}

function listPage(mails: LocalMail[]): string {
  const entries = mails.map((mail, i) => entry(mail, i === 0)).join("\n");
  const empty = "<p>No mail yet. What Portico sends appears here, newest first; load the page again to see it.</p>";
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Mailbox</title><link rel="stylesheet" href="/dev/mail.css"></head>
<body><main><h1>Mailbox</h1>
<p>Mail goes nowhere from here: this is the local mailbox of a Portico without a mail service. <a href="/dev/mail">Load again</a></p>
${mails.length > 0 ? entries : empty}
</main></body></html>`;
}

function entry({ id, to, subject, at }: LocalMail, isOpen: boolean): string {
  const title = escaped(subject);
  return `<details${isOpen ? " open" : ""}><summary><strong>${title}</strong> <span>to ${escaped(to)}</span> <time datetime="${at}">${at.replace("T", " ").slice(0, 19)} UTC</time></summary>
<iframe src="/dev/mail/${encodeURIComponent(id)}" title="${title}" loading="lazy"></iframe></details>`;
}

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{margin:0;background:light-dark(#f7f7f5,#101113);color:light-dark(#17181a,#ededef)}
main{max-width:46rem;margin:0 auto;padding:2rem 1rem}
a{color:inherit}
details{margin:1rem 0;border:1px solid light-dark(#e2e2de,#2e3035);border-radius:10px;background:light-dark(#fff,#18191c);overflow:hidden}
summary{padding:.75rem 1rem;min-height:44px;box-sizing:border-box;cursor:pointer;overflow-wrap:anywhere}
summary span,summary time{display:block;font-size:.875rem;color:light-dark(#5a5c60,#a9acb3)}
iframe{display:block;width:100%;height:38rem;border:0;border-top:1px solid light-dark(#e2e2de,#2e3035);background:#fff}
`;
