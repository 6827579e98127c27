import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from "@apollo/server";
import { execute as interpret, type ExecutionResult, GraphQLError, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery } from "graphql-jit";
import type { AskCarrier, Carrier, Context } from "../core/context";
import { transientFailureOf } from "../core/failure";
import type { Documents, KeptDocument } from "./documents";
import { TRY_AGAIN_SENTENCES } from "./errors";
import { limits } from "./limits";
import { readable } from "./masking";
import { type Operation, refuseCostly, refuseStreamless } from "./operation";

interface Asked extends Operation {
  /** Undefined: the document came for the first time. */
  readonly kept: KeptDocument | undefined;
}

/**
 * Executes the operations of documents that are kept as compiled functions: a big list takes half the time that walking the
 * document takes. To compile takes milliseconds and hundreds of kilobytes, so a document that comes for the first time is
 * walked, unless it is the apps' own. It answers in Apollo's stead through the hook that Apollo has for that. Its other way,
 * a gateway, makes an object with accessors for each request, which V8 keeps with all that the request has read until it
 * collects the whole heap: a quarter of the service's CPU, and pauses of 25 ms.
 */
export function compiledExecution(
  schema: GraphQLSchema,
  documents: Documents,
  hideSuggestions: boolean,
): ApolloServerPlugin<AskCarrier> {
  function compiled(kept: KeptDocument, { document, operationName = "" }: Asked): CompiledQuery | ExecutionResult {
    const found = kept.compiled.get(operationName);
    if (found) return found;
    const made = compileQuery(schema, document, operationName || undefined, AS_TYPED);
    kept.compiled.set(operationName, made);
    return made;
  }

  async function execute(asked: Asked, carrier: Carrier): Promise<ExecutionResult> {
    refuseStreamless(asked);
    // Before anything is compiled: there may be no such operation, or it may cost too much.
    const coerced = refuseCostly(schema, { ...asked, maxCost: maxCostOf(asked, carrier) });
    // Variables that do not fit are refused by the execution, which says which and why.
    const { data, errors } = await (asked.kept && coerced ? run(asked.kept, coerced) : walk());
    const ofVariables = data === undefined ? UNFIT : undefined;
    return { data, errors: errors?.map((error) => asGraphQLError(error, ofVariables)) };

    /** Compiled functions take variables with their defaults filled in: they ask for those of a type that is not null. */
    async function run(kept: KeptDocument, variables: Record<string, unknown>): Promise<ExecutionResult> {
      const query = compiled(kept, asked);
      return "query" in query ? query.query(undefined, carrier, variables) : query;
    }

    async function walk(): Promise<ExecutionResult> {
      const { document, operationName, variables: variableValues } = asked;
      return interpret({ schema, document, operationName, variableValues, contextValue: carrier, hideSuggestions });
    }
  }

  /**
   * Executes a query for the cached viewer, and discards the result if that viewer turns out to have changed. A mutation
   * starts only when the viewer is verified.
   */
  async function executeVerified(asked: Asked, carrier: AskCarrier): Promise<ExecutionResult> {
    const { context } = carrier;
    if (asked.operation?.operation === "query") {
      const result = await execute(asked, carrier);
      if (await context.isViewerCurrent) return result;
    } else {
      carrier.beginCommand();
      if (await context.isViewerCurrent) return execute(asked, carrier);
    }
    return execute(asked, { context: await carrier.revalidate() });
  }

  return {
    requestDidStart: async () => ({
      async responseForOperation({ request, document, operation, contextValue }) {
        const { operationName, variables = {} } = request;
        const kept = documents.find(document);
        const asked = { document, operation, operationName, variables, kept, costs: kept?.costs, maxCost: limits.cost };
        return answered(contextValue.context, await executeVerified(asked, contextValue).catch(refused));
      },
    }),
  };
}

/**
 * Texts, numbers, enums and the like leave as resolvers give them: the compiler sees to their types, and to look at each
 * once more would cost a seventh of what a page allocates. What has a scalar of its own is still written by it.
 */
const AS_TYPED = { disableLeafSerialization: true };

/** Who is not signed in needs little beside what the apps ask. */
function maxCostOf({ kept }: Asked, { context }: Carrier): number {
  return context.viewer.kind === "ANONYMOUS" && !kept?.isOwn ? limits.anonymousCost : limits.cost;
}

/** What was thrown instead of a result. */
function refused(error: Error): ExecutionResult {
  const { message } = error;
  return { errors: [error instanceof GraphQLError ? error : asGraphQLError({ message, originalError: error })] };
}

/** The answer, with the status and headers that its errors ask for. */
function answered(context: Context, result: ExecutionResult): GraphQLResponse {
  const heads = result.errors?.map(({ extensions }) => extensions.http as Head | undefined);
  const { status, headers } = heads?.find(Boolean) ?? { status: result.data === undefined ? 500 : undefined };
  const http = { status, headers: headers ?? new HeaderMap() };
  return { http, body: { kind: "single", singleResult: readable(context, result) } };
}

interface Head {
  readonly status?: number;
  readonly headers?: HeaderMap;
}

const UNFIT = { code: "BAD_USER_INPUT", http: { status: 400 } };
const TRY_AGAIN = {
  code: "SERVICE_UNAVAILABLE",
  http: { status: 503, headers: new HeaderMap([["retry-after", "5"]]) },
};

/** What was thrown, with what the asker may go by: its own extensions, or that the database is away. The compiler's errors lack them. */
export function asGraphQLError(
  { message, path, originalError }: Pick<GraphQLError, "message" | "originalError"> & Partial<GraphQLError>,
  ofVariables?: object,
): GraphQLError {
  const failure = originalError && transientFailureOf(originalError);
  if (failure) return new GraphQLError(TRY_AGAIN_SENTENCES[failure], { path, originalError, extensions: TRY_AGAIN });
  // What a scalar says of a value that does not fit is about variables, too, and names no code itself.
  const own = originalError instanceof GraphQLError ? originalError.extensions : undefined;
  return new GraphQLError(message, { path, originalError, extensions: { ...ofVariables, ...own } });
}
