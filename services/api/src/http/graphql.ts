import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled } from "@apollo/server/plugin/disabled";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, getVariableValues } from "graphql";
import type { Carrier, Service } from "../core/context";
import { UNFORESEEN } from "./errors";
import { compiledExecution } from "./executor";
import { costOf, documentLimits, isStorable, limits, storableText, UNSTORABLE } from "./limits";
import { requestOf } from "./request";
import { contextOf } from "./scope";

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
    validationRules: [documentLimits, storableText],
    formatError: masked,
    plugins: [ApolloServerPluginCacheControlDisabled(), costLimit(schema), errorLog()],
  });
  await apollo.start();
  app.addHook("onClose", () => apollo.stop());

  app.post("/graphql", { onRequest: async (request) => refuseForeign(request, origin) }, async (request, reply) => {
    const { body, headers } = request;
    if (!isStorable(body)) throw new GraphQLError(UNSTORABLE, { extensions: { code: "BAD_USER_INPUT" } });
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

/** A browser names the page's origin: only ours may ask. Programs that are no browser name none. */
function refuseForeign(request: FastifyRequest, origin: string): void {
  const from = request.headers.origin;
  const site = request.headers["sec-fetch-site"];
  const isForeign =
    (from !== undefined && from !== origin && from !== ownOrigin(request)) ||
    (site !== undefined && site !== "same-origin" && site !== "none");
  if (isForeign) throw Object.assign(new Error("Requests from other origins are not answered."), { statusCode: 403 });
}

/** On loopback the same service goes by several names. */
function ownOrigin({ headers, protocol }: FastifyRequest): string {
  const { hostname } = URL.parse(`${protocol}://${headers.host}`) ?? {};
  const isLoopback =
    hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]" || hostname?.endsWith(".localhost");
  return isLoopback ? `${protocol}://${headers.host}` : "";
}

function costLimit(schema: GraphQLSchema): ApolloServerPlugin<Carrier> {
  return {
    requestDidStart: async () => ({
      async didResolveOperation({ document, operation, request }) {
        if (!operation || !schema.getRootType(operation.operation)) throw unresolved();
        const variables = request.variables ?? {};
        // Variables that do not fit are refused by the execution, which says which and why.
        if (getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors) return;
        const cost = costOf(schema, document, request.operationName, variables);
        if (cost > limits.cost) {
          const message = `The operation may cost ${cost} fields; ${limits.cost} are allowed. Ask for shorter pages.`;
          throw new GraphQLError(message, { extensions: { code: "GRAPHQL_VALIDATION_FAILED", http: { status: 400 } } });
        }
      },
    }),
  };
}

function unresolved(): GraphQLError {
  return new GraphQLError("Name one operation of the document, of a kind that there is.", {
    extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
  });
}

/** Errors that say what the asker did; their words are ours or graphql-js's and hold nothing of the inside. */
const OPEN_CODES = new Set([
  "UNAUTHENTICATED",
  "FORBIDDEN",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "SERVICE_UNAVAILABLE",
]);

const isOpenError = ({ extensions }: GraphQLFormattedError) => OPEN_CODES.has(String(extensions?.code));

function masked(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (isOpenError(formatted)) return formatted;
  const { path, locations } = formatted;
  return {
    message: UNFORESEEN[500],
    path,
    locations,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

/** Logs what nobody foresaw, whole, and gives the asker the id to find it by. */
function errorLog(): ApolloServerPlugin<Carrier> {
  return {
    requestDidStart: async () => ({
      async didEncounterErrors({ errors, contextValue }) {
        const { service, request } = contextValue.context;
        for (const error of errors) {
          if (isOpenError(error)) continue;
          service.log.error(
            { err: error.originalError ?? error, request: request.id, path: error.path },
            "a request failed",
          );
        }
      },
      async willSendResponse({ response, contextValue }) {
        if (response.body.kind !== "single" || !response.body.singleResult.errors) return;
        const { request } = contextValue.context;
        for (const { extensions } of response.body.singleResult.errors) {
          if (extensions?.code === "INTERNAL_SERVER_ERROR") Object.assign(extensions, { requestId: request.id });
        }
      },
    }),
  };
}
