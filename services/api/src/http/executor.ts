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
  /** Undefined for a document that is seen for the first time. */
  readonly kept: KeptDocument | undefined;
}

/**
 * Executes cached documents as compiled functions, which takes half the time for a long list. Compiling costs milliseconds
 * and hundreds of kilobytes, so other documents than the apps' own are interpreted the first time. This uses Apollo's hook
 * `responseForOperation`: a gateway would create an object with accessors per request, which V8 keeps until it collects the
 * whole heap (a quarter of the CPU, and pauses of 25 ms).
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
    // Check first: the operation may not exist, or may cost too much to compile.
    const coerced = refuseCostly(schema, { ...asked, maxCost: maxCostOf(asked, carrier) });
    // The execution reports invalid variables.
    const { data, errors } = await (asked.kept && coerced ? run(asked.kept, coerced) : walk());
    const ofVariables = data === undefined ? UNFIT : undefined;
    return { data, errors: errors?.map((error) => asGraphQLError(error, ofVariables)) };

    /** Compiled functions need variables with their defaults filled in. */
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
 * Built-in scalars and enums are not serialized again: TypeScript checks their types, and serializing costs a seventh of a
 * page's allocations. Custom scalars are still serialized.
 */
const AS_TYPED = { disableLeafSerialization: true };

/** An anonymous viewer needs little but the apps' own operations. */
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

/** Adds the thrown error's extensions, or those for a database failure; errors of compiled functions lack them. */
export function asGraphQLError(
  { message, path, originalError }: Pick<GraphQLError, "message" | "originalError"> & Partial<GraphQLError>,
  ofVariables?: object,
): GraphQLError {
  const failure = originalError && transientFailureOf(originalError);
  if (failure) return new GraphQLError(TRY_AGAIN_SENTENCES[failure], { path, originalError, extensions: TRY_AGAIN });
  // A scalar's error about a variable has no code of its own.
  const own = originalError instanceof GraphQLError ? originalError.extensions : undefined;
  return new GraphQLError(message, { path, originalError, extensions: { ...ofVariables, ...own } });
}
