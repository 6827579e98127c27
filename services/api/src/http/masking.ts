import type { ExecutionResult, FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from "graphql";
import type { Context } from "../core/context";
import { isDatabaseGone } from "../core/outage";
import { UNFORESEEN } from "./errors";

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

const isOpen = ({ extensions }: GraphQLFormattedError) => OPEN_CODES.has(String(extensions?.code));

/** What the asker may read of an error. */
export function masked(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (isOpen(formatted)) return formatted;
  const { path, locations } = formatted;
  return { message: UNFORESEEN, path, locations, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}

/** An answer as the asker may read it. What nobody foresaw is logged, whole, and the asker gets the id by which the log has it. */
export function readable(context: Context, { data, errors }: ExecutionResult): FormattedExecutionResult {
  return errors ? { data, errors: errors.map((error) => shown(context, error)) } : { data };
}

function shown({ service, request }: Context, error: GraphQLError): GraphQLFormattedError {
  // What an error asks of HTTP is not the asker's to read.
  const extensions = { ...error.extensions };
  delete extensions.http;
  const formatted = { ...error.toJSON(), extensions };
  if (error.originalError && isDatabaseGone(error.originalError)) service.outage.failed(error.originalError);
  if (isOpen(formatted)) return formatted;
  service.log.error({ err: error.originalError ?? error, request: request.id, path: error.path }, "a request failed");
  const hidden = masked(formatted);
  return { ...hidden, extensions: { ...hidden.extensions, requestId: request.id } };
}
