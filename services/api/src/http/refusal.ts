import { GraphQLError } from "graphql";

/** Where an answer is none within a graph's, HTTP says it too. */
const STATUS = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  GONE: 410,
  PAYLOAD_TOO_LARGE: 413,
  RANGE_NOT_SATISFIABLE: 416,
  LOCKED: 423,
  TOO_MANY_UPLOADS: 429,
  STORAGE_FULL: 507,
} as const;

export type RefusalCode = keyof typeof STATUS;

/** A sentence for the person, a code for the program. */
export function refused(code: RefusalCode, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: STATUS[code] } } });
}

/** What the gate has refused, as it is refused outside the graph. */
export function asRefusal(error: Error): Error {
  return error instanceof GraphQLError ? refused(error.extensions.code as RefusalCode, error.message) : error;
}
