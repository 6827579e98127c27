import { ApolloServer, HeaderMap } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLSchema } from "graphql";
import type { AskCarrier, Context, Service } from "../core/context";
import { PORTAL_CHANNEL } from "../modules/section/portal-change";
import { networkOf } from "../modules/identity/network";
import { compressed } from "./compression";
import { Documents } from "./documents";
import { NewDocumentLimit } from "./documents.limit";
import { compiledExecution } from "./executor";
import { limits } from "./limits";
import { masked } from "./masking";
import { documentRules, refuseUnstorable } from "./operation";
import { foreign } from "./origin";
import { requestOf } from "./request";
import { contextFromCache, contextOf } from "./scope";
import { type LeaveQueue, QueueFull, Semaphore } from "./semaphore";
import { CHANGES_HEADER, streams, wantsStream } from "./stream";

interface Settings {
  readonly schema: GraphQLSchema;
  readonly service: Service;
  /** Introspection, and suggestions in errors: for developers, not in production. */
  readonly isOpen: boolean;
  readonly origin: string;
}

/** The one graph, in a scope of its own: `POST /graphql` with `application/json` from our own pages, or from no browser at all. */
export async function graphql(app: FastifyInstance, { schema, service, isOpen, origin }: Settings): Promise<void> {
  const documents = new Documents();
  const newDocuments = new NewDocumentLimit();
  const apollo = new ApolloServer<AskCarrier>({
    schema,
    logger: service.log,
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    documentStore: documents,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules,
    formatError: masked,
    // Without the line feed of Apollo's own, for which the whole text would be copied.
    stringifyResult: JSON.stringify,
    plugins: [ApolloServerPluginCacheControlDisabled(), compiledExecution(schema, documents, !isOpen)],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());

  const parsed = parsedLater(app);
  const stream = streams(app, { schema, service, isOpen, admit });
  const semaphore = new Semaphore(MAX_CONCURRENT, MAX_QUEUED);

  async function answer(request: FastifyRequest, reply: FastifyReply, release: () => void): Promise<Answer> {
    const body = await parsed(request);
    refuseUnstorable(body);
    const asked = requestOf(request, reply);
    const changes = service.notices.version(PORTAL_CHANNEL);
    const context = await contextFromCache(service, asked);
    if (context.viewer.kind === "CLIENT") reply.header(CHANGES_HEADER, changes);
    let isQuestion = true;
    const beginCommand = () => {
      isQuestion = false;
      release();
    };
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: "POST",
        headers: headerMap(request.headers),
        search: "",
        body: admit(body, context),
      },
      context: async () => ({ context, revalidate: () => contextOf(service, asked), beginCommand }),
    });
    return { ...answer, isQuestion };
  }

  /** The body with the apps' own operation in the form that is kept; a new document of a stranger counts. */
  function admit(body: unknown, { viewer, request }: Context): unknown {
    const { query } = (body ?? {}) as { query?: unknown };
    if (typeof query !== "string") return body;
    const own = documents.ownTextOf(query);
    if (own) return { ...(body as object), query: own };
    if (viewer.kind === "ANONYMOUS" && !documents.isKept(query)) newDocuments.take(networkOf(request.ip));
    return body;
  }

  app.post(
    "/graphql",
    { onRequest: (request, _reply, done) => done(foreign(request, origin)) },
    async (request, reply) => {
      if (wantsStream(request)) return stream(request, reply, await parsed(request));
      return send(
        request,
        reply,
        await inTime(reply, (onQueued) => semaphore.run((release) => answer(request, reply, release), onQueued)),
      );
    },
  );
}

/**
 * Requests that are answered at the same time: enough to keep the database and Node at work. Those behind wait
 * before their bodies are parsed; otherwise what they hold would be copied at every collection of garbage, and live long
 * enough to be kept.
 */
const MAX_CONCURRENT = 8;

/**
 * Requests that may wait, each with a body of up to 100 kB. Those that come when the queue is full are refused at once: they
 * would wait longer than people do.
 */
const MAX_QUEUED = 500;

/** Keeps bodies as they came, and answers how to parse one when its turn has come. */
function parsedLater(app: FastifyInstance): (request: FastifyRequest) => Promise<unknown> {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (_request, text, done) => done(null, text));
  return async (request) => {
    const { body } = request;
    if (typeof body !== "string") return body;
    return new Promise((resolve, reject) => {
      void parse(request, body, (error, parsed) => (error ? reject(error) : resolve(parsed)));
    });
  };
}

const TIMEOUT_MS = 10_000;

/**
 * No answer takes longer, whatever it waits for. A request that has not begun by then leaves the queue, and so does one whose
 * connection closes: its body is forgotten, and no command is carried out for somebody who was told that it was not. What has
 * begun ends by the database's own limits.
 */
function inTime<Result>(
  reply: FastifyReply,
  run: (onQueued: (leave: LeaveQueue) => void) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    let leaveQueue: LeaveQueue = () => undefined;
    const giveUp = (reason: Error) => {
      leaveQueue(reason);
      reject(reason);
    };
    const timer = setTimeout(() => giveUp(withStatus(503, "The answer took too long.")), TIMEOUT_MS);
    const onQueued = (leave: LeaveQueue) => {
      leaveQueue = leave;
      reply.raw.once("close", () => giveUp(withStatus(CLIENT_CLOSED, "The client has closed its connection.")));
    };
    run(onQueued)
      .then(resolve, (error: Error) => reject(error instanceof QueueFull ? overloaded() : error))
      .finally(() => clearTimeout(timer));
  });
}

/** Nobody reads it; the log's convention for a connection that was closed before the answer. */
const CLIENT_CLOSED = 499;

function overloaded(): GraphQLError {
  const extensions = { code: "SERVICE_UNAVAILABLE", http: { status: 503 } };
  return new GraphQLError("The server is busy. Try again in a few seconds.", { extensions });
}

function withStatus(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

interface Answer extends Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>> {
  /** A command's answer may hold a secret, such as an address that is a capability, beside what was sent. */
  readonly isQuestion: boolean;
}

async function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  const { status = 200, headers, body, isQuestion } = answer;
  for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
  if (body.kind !== "complete") throw new Error("The graph answers whole or not at all.");
  // As bytes: a text is gone through once more by each that counts it or puts it behind its headers.
  const bytes = Buffer.from(body.string);
  return reply.status(status).send(isQuestion ? await compressed(request, reply, bytes) : bytes);
}

/** What Apollo goes by; the rest of a request's headers says nothing to it. */
const READ_BY_APOLLO = ["accept", "apollo-require-preflight", "content-type", "x-apollo-operation-name"];

function headerMap(headers: FastifyRequest["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const name of READ_BY_APOLLO) {
    const value = headers[name];
    if (value !== undefined) map.set(name, String(value));
  }
  return map;
}
