import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Carrier, Service } from "../core/context";
import { compiledExecution } from "./executor";
import { limits } from "./limits";
import { logUnforeseen, masked, nameRequest } from "./masking";
import { documentRules, refuseCostly, refuseStreamless, refuseUnstorable } from "./operation";
import { refuseForeign } from "./origin";
import { requestOf } from "./request";
import { contextOf } from "./scope";
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
  const apollo = new ApolloServer<Carrier>({
    gateway: compiledExecution(schema),
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: documentRules,
    formatError: masked,
    plugins: [ApolloServerPluginCacheControlDisabled(), operationRules(schema), errorLog()],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());

  const stream = streams(app, { schema, service, isOpen });

  app.post("/graphql", { onRequest: async (request) => refuseForeign(request, origin) }, async (request, reply) => {
    if (wantsStream(request)) return stream(request, reply);
    const { body, headers } = request;
    refuseUnstorable(body);
    const context = await contextOf(service, requestOf(request, reply));
    try {
      const answering = apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: { method: "POST", headers: headerMap(headers), search: "", body },
        context: async () => ({ context }),
      });
      const { status = 200, ...answer } = await inTime(answering);
      return await send(reply.status(status), answer);
    } finally {
      context.close();
    }
  });
}

const PATIENCE_MS = 10_000;

/** No answer takes longer, whatever it waits for; what it has begun ends by the database's own limits. */
async function inTime<Result>(answering: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error("The answer took too long."), { statusCode: 503 })),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([answering, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Answer = Omit<Awaited<ReturnType<ApolloServer["executeHTTPGraphQLRequest"]>>, "status">;

function send(reply: FastifyReply, { headers, body }: Answer): FastifyReply {
  for (const [name, value] of headers) if (name !== "cache-control") reply.header(name, value);
  if (body.kind !== "complete") throw new Error("The graph answers whole or not at all.");
  return reply.send(body.string);
}

function headerMap(headers: FastifyRequest["headers"]): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  return map;
}

function operationRules(schema: GraphQLSchema): ApolloServerPlugin<Carrier> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request }) {
        const { operationName, variables = {} } = request;
        const asked = { document, operation, operationName, variables };
        refuseCostly(schema, asked);
        refuseStreamless(asked);
      },
    }),
  };
}

function errorLog(): ApolloServerPlugin<Carrier> {
  return {
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue }) {
        logUnforeseen(contextValue.context, errors);
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind === "single") nameRequest(contextValue.context, response.body.singleResult.errors ?? []);
      },
    }),
  };
}
