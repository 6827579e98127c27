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
  /** Allows introspection, and suggestions in errors: not in production. */
  readonly isOpen: boolean;
  readonly origin: string;
}

/** `POST /graphql` with `application/json`, from our own pages or from outside a browser. */
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
    // Apollo's default appends a line feed, which copies the whole text.
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
    const changes = service.notifications.version(PORTAL_CHANNEL);
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

  /** Replaces the apps' own operation by its cached text; counts new documents of anonymous viewers. */
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
 * Concurrent requests: enough to keep the database and Node busy. Others wait with unparsed bodies; parsed, they would be
 * copied at every garbage collection and promoted to the old generation.
 */
const MAX_CONCURRENT = 8;

/** Waiting requests, each with a body of up to 100 kB. Beyond that, requests are refused: they would wait longer than people do. */
const MAX_QUEUED = 500;

/** Leaves bodies unparsed, and returns the function that parses one later. */
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
 * Limits the time of an answer. A request that still waits then leaves the queue, and so does one whose connection closes, so
 * no mutation runs after its client was told that it failed. Work that has begun ends by the database's limits.
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

/** Convention in logs for a connection that was closed before the answer. */
const CLIENT_CLOSED = 499;

function overloaded(): GraphQLError {
  const extensions = { code: "SERVICE_UNAVAILABLE", http: { status: 503 } };
  return new GraphQLError("The server is busy. Try again in a few seconds.", { extensions });
}

function withStatus(statusCode: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode });
}

interface Answer extends Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>> {
  /** Mutations are not compressed: an answer may contain a secret beside input of an attacker (BREACH). */
  readonly isQuestion: boolean;
}

async function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  const { status = 200, headers, body, isQuestion } = answer;
  for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
  if (body.kind !== "complete") throw new Error("The graph answers whole or not at all.");
  // Bytes: a string would be traversed again to count its length and to send it.
  const bytes = Buffer.from(body.string);
  return reply.status(status).send(isQuestion ? await compressed(request, reply, bytes) : bytes);
}

/** The only headers that Apollo reads. */
const READ_BY_APOLLO = ["accept", "apollo-require-preflight", "content-type", "x-apollo-operation-name"];

function headerMap(headers: FastifyRequest["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const name of READ_BY_APOLLO) {
    const value = headers[name];
    if (value !== undefined) map.set(name, String(value));
  }
  return map;
}
