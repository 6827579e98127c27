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

interface Settings {
  readonly schema: GraphQLSchema;
  readonly service: Service;
  /** Introspection, and suggestions in errors: for developers, not in production. */
  readonly isOpen: boolean;
  readonly origin: string;
}

/** The one graph: `POST /graphql` with `application/json` from our own pages, or from no browser at all. */
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
    plugins: [ApolloServerPluginCacheControlDisabled(), compiledExecution(schema)],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());

  const stream = streams(app, { schema, service, isOpen });

  app.post(
    "/graphql",
    { onRequest: (request, _reply, done) => done(foreign(request, origin)) },
    async (request, reply) => {
      if (wantsStream(request)) return stream(request, reply);
      const { body, headers } = request;
      refuseUnstorable(body);
      const asked = requestOf(request, reply);
      const context = await contextAsSeen(service, asked);
      const answering = apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: "POST", headers: headerMap(headers), search: "", body },
        context: async () => ({ context, lookAgain: () => contextOf(service, asked) }),
      });
      const { status = 200, ...answer } = await inTime(answering);
      return send(reply.status(status), answer);
    },
  );
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

type Answer = Omit<Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>>, "status">;

function send(reply: FastifyReply, { headers, body }: Answer): FastifyReply {
  for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
  if (body.kind !== "complete") throw new Error("The graph answers whole or not at all.");
  return reply.send(body.string);
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
