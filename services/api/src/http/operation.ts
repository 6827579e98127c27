import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { costOf, documentLimits, isStorable, limits, storableText, UNSTORABLE } from "./limits";

/** What every document is held to, however it is answered. */
export const documentRules = [documentLimits, storableText];

export function refuseUnstorable(body: unknown): void {
  if (!isStorable(body)) throw refusal(UNSTORABLE, "BAD_USER_INPUT");
}

export interface Operation {
  /** What the operation may cost at most. */
  readonly maxCost: number;
  /** Costs of the document that were worked out before. */
  readonly costs?: Map<string, number>;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode | null | undefined;
  readonly operationName?: string;
  readonly variables: Record<string, unknown>;
}

/**
 * What can be said of an operation before it runs: that there is one, and that it does not cost too much. Answers its
 * variables with their defaults filled in; nothing where they do not fit, which the execution refuses, and says why.
 */
export function refuseCostly(schema: GraphQLSchema, asked: Operation): Record<string, unknown> | undefined {
  const { operation, variables } = asked;
  if (!operation || !schema.getRootType(operation.operation))
    throw refusal("Name one operation of the document, of a kind that there is.", "OPERATION_RESOLUTION_FAILURE");
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return undefined;
  const cost = costOrRefusal(schema, asked, operation, coerced);
  if (cost > asked.maxCost) {
    const message = `The operation may cost ${cost} fields; ${asked.maxCost} are allowed. Ask for shorter pages.`;
    throw refusal(message, "GRAPHQL_VALIDATION_FAILED");
  }
  return coerced;
}

/** What an operation may cost rests on its arguments: one that is null where none may be is found out here. */
function costOrRefusal(
  schema: GraphQLSchema,
  { document, costs, variables: given }: Operation,
  operation: OperationDefinitionNode,
  coerced: Record<string, unknown>,
): number {
  try {
    return costOf(schema, document, operation, { given, coerced }, costs);
  } catch (error) {
    if (error instanceof GraphQLError) throw refusal(error.message, "BAD_USER_INPUT");
    throw error;
  }
}

/** A stream waits for what happens; what is asked and answered at once needs none. */
export function refuseStreamless({ operation }: Operation): void {
  if (operation?.operation === "subscription")
    throw refusal("Ask for a subscription with `Accept: text/event-stream`.", "BAD_REQUEST");
}

/** The one subscription that a body asks for, by the same rules as every request. */
export function subscriptionIn(schema: GraphQLSchema, body: unknown, hideSuggestions: boolean): ExecutionArgs {
  refuseUnstorable(body);
  const { query, operationName, variables } = (body ?? {}) as Readonly<Record<string, unknown>>;
  const isFit =
    typeof query === "string" &&
    (operationName == null || typeof operationName === "string") &&
    (variables == null || (typeof variables === "object" && !Array.isArray(variables)));
  if (!isFit) throw refusal("Send one operation: `query`, and `variables` where it has some.", "BAD_REQUEST");

  const document = parsed(query);
  const rules = [...specifiedRules, ...documentRules];
  const [fault] = validate(schema, document, rules, { maxErrors: 1, hideSuggestions });
  if (fault) throw refusal(fault.message, "GRAPHQL_VALIDATION_FAILED");
  const operation = getOperationAST(document, operationName);
  const maxCost = limits.cost;
  const asked = { document, operation, operationName: operationName ?? undefined, variables: variables ?? {}, maxCost };
  refuseCostly(schema, asked as Operation);
  if (operation?.operation !== "subscription")
    throw refusal("Only a subscription is answered as a stream.", "BAD_REQUEST");
  return { schema, document, operationName, variableValues: variables as Record<string, unknown>, hideSuggestions };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: limits.tokens });
  } catch (error) {
    throw refusal((error as Error).message, "GRAPHQL_PARSE_FAILED");
  }
}

function refusal(message: string, code: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
