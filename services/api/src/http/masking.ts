import type { GraphQLError, GraphQLFormattedError } from "graphql";
import type { Context } from "../core/context";
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

const isOpenError = ({ extensions }: GraphQLFormattedError) => OPEN_CODES.has(String(extensions?.code));

/** What the asker may read of an error. */
export function masked(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (isOpenError(formatted)) return formatted;
  const { path, locations } = formatted;
  return {
    message: UNFORESEEN[500],
    path,
    locations,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

/** Logs what nobody foresaw, whole. */
export function logUnforeseen({ service, request }: Context, errors: readonly GraphQLError[]): void {
  for (const error of errors) {
    if (isOpenError(error)) continue;
    service.log.error({ err: error.originalError ?? error, request: request.id, path: error.path }, "a request failed");
  }
}

/** Gives the asker the id by which the log has it. */
export function nameRequest({ request }: Context, errors: readonly GraphQLFormattedError[]): void {
  for (const { extensions } of errors)
    if (extensions?.code === "INTERNAL_SERVER_ERROR") Object.assign(extensions, { requestId: request.id });
}
