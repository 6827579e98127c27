import type { FastifyReply, FastifyRequest } from "fastify";
import { escaped, plainHead } from "./brand";
import { stylesheetOf } from "./built";
import { contentPolicy } from "./headers";

interface Failure {
  readonly status: number;
  readonly message: string;
  readonly requestId: string;
}

/** What a browser's window or a frame of our pages is to show, and no program of ours reads. */
export const isShown = ({ headers }: FastifyRequest) =>
  ["document", "iframe"].includes(String(headers["sec-fetch-dest"]));

/** For a person: what is the matter, what to do now, and the id to name. Without a script, and without the database. */
export function sendErrorPage(request: FastifyRequest, reply: FastifyReply, failure: Failure): FastifyReply {
  const { status, message, requestId } = failure;
  const [app, slug] = APP.exec(request.url) ?? [];
  const isFrame = request.headers["sec-fetch-dest"] === "iframe";
  const steps = [
    // The same address once more; to write it here could lead elsewhere.
    status >= 429 ? link("", "Try again", MAIN) : "",
    app && !isFrame ? link(app, "Go to the overview", PLAIN) : "",
  ];
  const title = titleOf(status);
  // Of a database that is away a browser would wait for the colours, and show nothing.
  const colours =
    app && status < 500 ? `<link rel="stylesheet" href="${slug ? `/p/${slug}` : "/admin"}/brand.css">` : "";
  if (isFrame) reply.header("content-security-policy", contentPolicy("'self'"));
  return reply
    .status(status)
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
${plainHead(title)}
<link rel="stylesheet" href="${stylesheetOf("portal")}">
${colours}
</head>
<body>
<main class="mx-auto grid w-full max-w-md gap-6 px-4 py-6 sm:py-12">
<h1 class="text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl">${title}</h1>
<div class="grid gap-1 text-muted wrap-anywhere">
<p>${escaped(message)}</p>
<p class="text-sm">Request ${requestId}</p>
</div>
<div class="flex flex-wrap gap-x-4 gap-y-3">${steps.join("")}</div>
</main>
</body>
</html>`);
}

/** The app that an address belongs to: a portal, a preview of one, or the admin app. */
const APP = /^\/(?:p\/([\w-]+)(?:\/preview\/[\w-]+)?|admin)(?=[/?]|$)/;

const TITLES: Readonly<Record<number, string>> = {
  404: "There is nothing here",
  410: "Not readable at the moment",
  429: "Too much at once",
  503: "Not available at the moment",
};

const titleOf = (status: number) =>
  TITLES[status] ?? (status >= 500 ? "Something went wrong" : "This cannot be answered");

/** As the portal's buttons look. */
const SHAPE =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-base font-medium sm:text-sm sm:min-h-10";
const MAIN = "bg-accent text-accent-contrast border-accent-text hover:opacity-90";
const PLAIN = "bg-surface text-text border-line-strong hover:bg-sunken";

function link(address: string, words: string, look: string): string {
  return `<a href="${escaped(address)}" class="${SHAPE} ${look}">${words}</a>`;
}
