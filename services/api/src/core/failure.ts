interface DatabaseError {
  readonly code?: unknown;
  readonly severity?: unknown;
  readonly message: string;
}

/** Why a statement failed although nothing is wrong with it. Both are worth another try in a few seconds. */
export type TransientFailure = "UNREACHABLE" | "BUSY";

/** SQLSTATE classes: connection failed, out of resources, shut down. */
const SERVER_AWAY = /^(08|53|57P0)/;
const NETWORK = /^(ECONN\w+|EPIPE|EHOSTUNREACH|EHOSTDOWN|ENETUNREACH|ENETDOWN|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;
/** What pg and its pool say without a code. */
const MESSAGES = /^timeout (exceeded when trying to connect|expired)|^Connection terminated|not queryable/;
/** Lock not available, cancelled by a timeout, deadlock, serialization failure. */
const BUSY = /^(55P03|57014|40P01|40001)$/;

const PROTOCOL_VIOLATION = "08P01";

/**
 * A protocol violation as an ERROR is our own fault (such as a wrong number of parameters) and leaves the connection
 * usable. As FATAL it is how poolers report that they have no server.
 */
function isOurFault({ code, severity }: DatabaseError): boolean {
  return code === PROTOCOL_VIOLATION && severity === "ERROR";
}

/** Null for every other failure. */
export function transientFailureOf(error: DatabaseError): TransientFailure | null {
  const code = String(error.code ?? "");
  if (BUSY.test(code)) return "BUSY";
  if (isOurFault(error)) return null;
  return SERVER_AWAY.test(code) || NETWORK.test(code) || MESSAGES.test(error.message) ? "UNREACHABLE" : null;
}

/** Whether a failed statement takes its connection with it. Failures without a code come from pg, not from PostgreSQL. */
export function isConnectionLost(error: DatabaseError): boolean {
  const code = String(error.code ?? "");
  return !isOurFault(error) && (code === "" || /^(08|57P|E)/.test(code));
}
