import { ApolloServer, HeaderMap } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { AskCarrier, Service } from "../core/context";
import { compiledExecution } from "./executor";
import { limits } from "./limits";
import { masked } from "./masking";
import { documentRules, refuseUnstorable } from "./operation";
import { foreign } from "./origin";
import { requestOf } from "./request";
import { contextAsSeen, contextOf } from "./scope";
import { streams, wantsStream } from "./stream";
import { Turns } from "./turns";

interface Settings {
  readonly schema: GraphQLSchema;
  readonly service: Service;
  /** Introspection, and suggestions in errors: for developers, not in production. */
  readonly isOpen: boolean;
  readonly origin: string;
}

/** The one graph, in a scope of its own: `POST /graphql` with `application/json` from our own pages, or from no browser at all. */
export async function graphql(app: FastifyInstance, { schema, service, isOpen, origin }: Settings): Promise<void> {
  const apollo = new ApolloServer<AskCarrier>({
    schema,
    logger: service.log,
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules,
    formatError: masked,
    // Without the line feed of Apollo's own, for which the whole text would be copied.
    stringifyResult: JSON.stringify,
    plugins: [ApolloServerPluginCacheControlDisabled(), compiledExecution(schema)],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());

  const parsed = parsedLater(app);
  const stream = streams(app, { schema, service, isOpen });
  const turns = new Turns(AT_ONCE);

  async function answer(request: FastifyRequest, reply: FastifyReply, leave: () => void): Promise<Answer> {
    // It waited too long, and was told so: a command must not be carried out after that.
    if (reply.sent) throw new Error("Nobody waits for this answer any more.");
    const body = await parsed(request);
    refuseUnstorable(body);
    const asked = requestOf(request, reply);
    const context = await contextAsSeen(service, asked);
    return apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: "POST", headers: headerMap(request.headers), search: "", body },
      context: async () => ({ context, lookAgain: () => contextOf(service, asked), leave }),
    });
  }

  app.post(
    "/graphql",
    { onRequest: (request, _reply, done) => done(foreign(request, origin)) },
    async (request, reply) => {
      if (wantsStream(request)) return stream(request, reply, await parsed(request));
      return send(reply, await inTime(turns.take((leave) => answer(request, reply, leave))));
    },
  );
}

/**
 * Requests that are answered at the same time: enough to keep the database and Node at work. Those behind wait
 * before their bodies are parsed; otherwise what they hold would be copied at every collection of garbage, and live long
 * enough to be kept.
 */
const AT_ONCE = 8;

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

const PATIENCE_MS = 10_000;

/** No answer takes longer, whatever it waits for; what it has begun ends by the database's own limits. */
function inTime<Result>(answering: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const tooLate = () => Object.assign(new Error("The answer took too long."), { statusCode: 503 });
    const timer = setTimeout(() => reject(tooLate()), PATIENCE_MS);
    answering.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

type Answer = Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>>;

function send(reply: FastifyReply, { status = 200, headers, body }: Answer): FastifyReply {
  for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
  if (body.kind !== "complete") throw new Error("The graph answers whole or not at all.");
  // As bytes: a text is gone through once more by each that counts it or puts it behind its headers.
  return reply.status(status).send(Buffer.from(body.string));
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
