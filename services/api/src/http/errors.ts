import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError } from "graphql";
import { type TransientFailure, transientFailureOf } from "../core/failure";
import { isDatabaseGone, type Outage } from "../core/outage";
import { StorageUnavailable } from "../gateways/storage";
import { isShown, sendErrorPage } from "./error-page";

/**
 * Everything that goes wrong outside the graph's execution is answered with words of ours and an id: in JSON, but as a
 * page to a browser that would show the answer to a person.
 */
export function errors(app: FastifyInstance, outage: Outage): void {
  app.setErrorHandler((thrown: FastifyError, request, reply) => {
    const error = thrown instanceof StorageUnavailable ? withSentence(thrown) : thrown;
    const status = statusOf(error);
    if (status === 503 && isDatabaseGone(error)) outage.failed(error);
    // What we refuse on purpose is no failure: under overload its lines would fill the disk.
    else if (status >= 500 && !(error instanceof GraphQLError))
      request.log.error({ err: error, request: request.id }, "a request failed");
    if (status === 503 || status === 429) reply.header("retry-after", "5");
    if (error.statusCode === 413) readToItsEnd(request, reply);
    const isOurs = status < 500 || error instanceof GraphQLError;
    const message = isOurs
      ? sentenceOf(error, status)
      : status === 503
        ? TRY_AGAIN_SENTENCES[transientFailureOf(error) ?? "UNREACHABLE"]
        : UNFORESEEN;
    return say(request, reply, status, codeOf(error, status), message);
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method === "TRACE" || request.method === "TRACK")
      return say(request, reply, 405, "METHOD_NOT_ALLOWED", "This method is not allowed.");
    return say(request, reply, 404, "NOT_FOUND", "There is nothing at this address.");
  });
}

function withSentence(originalError: StorageUnavailable): GraphQLError & Partial<FastifyError> {
  const extensions = { code: "SERVICE_UNAVAILABLE", http: { status: 503 } };
  return new GraphQLError(originalError.message, { originalError, extensions });
}

function say(request: FastifyRequest, reply: FastifyReply, status: number, code: string, message: string) {
  const requestId = request.id;
  if (isShown(request)) return sendErrorPage(request, reply, { status, message, requestId });
  return reply.status(status).send(body(message, code, requestId));
}

/**
 * What is too large is still read, and forgotten, for as long as a request may take: a connection that closes while a
 * browser is sending shows it a broken network instead of our sentence.
 */
export function readToItsEnd(request: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader("connection");
  request.raw.resume();
}

/** What is no HTTP never becomes a request: it is answered on the socket, and the connection ends. */
export function answerUnparsable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const status = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 }[error.code ?? ""] ?? 400;
  const text = JSON.stringify(body(KNOWN[status] as string, "BAD_REQUEST", crypto.randomUUID()));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/json; charset=utf-8",
    `content-length: ${Buffer.byteLength(text)}`,
    "content-security-policy: default-src 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy: same-origin",
    "cross-origin-resource-policy: same-origin",
    "referrer-policy: no-referrer",
    "x-content-type-options: nosniff",
    "cache-control: no-store",
    "connection: close",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n${text}`);
  socket.destroySoon();
}

export const UNFORESEEN = "Something went wrong on our side. Nothing of yours is lost; try again.";

export const TRY_AGAIN_SENTENCES: Readonly<Record<TransientFailure, string>> = {
  UNREACHABLE: "The database cannot be reached at the moment. Try again in a few seconds.",
  BUSY: "The database is busy at the moment, and nothing was changed. Try again in a few seconds.",
};

const KNOWN: Readonly<Record<number, string>> = {
  400: "The request is not well formed.",
  403: "Requests from other origins are not answered.",
  408: "The request took too long to arrive.",
  413: "The request is too large: 100 kB are allowed.",
  415: "Send the request as application/json.",
  431: "The request's headers are too large.",
};

function body(message: string, code: string, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] };
}

/** Only our own sentences are passed on: a parser's names what it choked on. */
function sentenceOf(error: Error, status: number): string {
  return error instanceof GraphQLError ? error.message : (KNOWN[status] ?? "The request cannot be answered.");
}

function codeOf(error: Error, status: number): string {
  if (error instanceof GraphQLError) return String(error.extensions.code);
  return (
    { 403: "FORBIDDEN", 413: "PAYLOAD_TOO_LARGE", 500: "INTERNAL_SERVER_ERROR", 503: "SERVICE_UNAVAILABLE" }[status] ??
    "BAD_REQUEST"
  );
}

function statusOf(error: Error & { statusCode?: number }): number {
  if (error instanceof GraphQLError) return (error.extensions.http as { status?: number } | undefined)?.status ?? 400;
  if (error.statusCode && error.statusCode >= 400) return error.statusCode;
  return transientFailureOf(error) ? 503 : 500;
}
