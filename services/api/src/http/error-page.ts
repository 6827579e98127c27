import type { FastifyReply, FastifyRequest } from "fastify";
import { escaped, plainHead } from "./brand";
import { stylesheetOf } from "./built";

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
  const app = APP.exec(request.url);
  const isFrame = request.headers["sec-fetch-dest"] === "iframe";
  if (isFrame) reply.header("content-security-policy", FRAMED);
  const brand = app && `<link rel="stylesheet" href="/${app[1] ? `p/${app[1]}` : "admin"}/brand.css">`;
  const steps = [
    failure.status >= 429 && link(request.url, "Try again", true),
    app && !isFrame && link(app[0], "Go to the overview", false),
  ].filter(Boolean);
  const text = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex">${plainHead(titleOf(failure.status))}<link rel="stylesheet" href="${stylesheetOf("portal")}">${brand ?? ""}</head>
<body><main class="mx-auto grid w-full max-w-md gap-6 px-4 py-6 sm:py-12"><h1 class="text-2xl font-semibold tracking-tight wrap-anywhere sm:text-3xl">${titleOf(failure.status)}</h1><div class="grid gap-1 text-muted wrap-anywhere"><p>${escaped(failure.message)}</p><p class="text-sm">Request ${failure.requestId}</p></div>${steps.length > 0 ? `<div class="flex flex-wrap gap-x-4 gap-y-3">${steps.join("")}</div>` : ""}</main></body></html>`;
  return reply.status(failure.status).type("text/html; charset=utf-8").send(text);
}

/** The app that an address belongs to: a portal, a preview of one, or the admin app. */
const APP = /^\/(?:p\/([\w-]+)(?:\/preview\/[\w-]+)?|admin)(?=[/?]|$)/;

/** As all our pages, but to be shown within one of them. */
const FRAMED = "default-src 'self';object-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'self'";

const TITLES: Readonly<Record<number, string>> = {
  404: "There is nothing here",
  410: "Not readable at the moment",
  429: "Too much at once",
  503: "Not available at the moment",
};

const titleOf = (status: number) =>
  TITLES[status] ?? (status >= 500 ? "Something went wrong" : "This cannot be answered");

function link(address: string, words: string, isMain: boolean): string {
  const look = isMain
    ? "bg-accent text-accent-contrast border-accent-text hover:opacity-90"
    : "bg-surface text-text border-line-strong hover:bg-sunken";
  return `<a href="${escaped(address)}" class="inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-base font-medium sm:text-sm sm:min-h-10 ${look}">${words}</a>`;
}
