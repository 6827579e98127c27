import { pino, type Logger } from "pino";

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly [field: string]: unknown;
}

/** What may be logged of an error besides its type, message and stack. None of these holds what somebody entered. */
const FIELDS = [
  "code",
  "severity",
  "schema",
  "table",
  "column",
  "constraint",
  "dataType",
  "routine",
  "errno",
  "syscall",
  "statusCode",
] as const;

/**
 * SQLSTATE classes whose messages name tables, columns and constraints but quote no values. Class 22 (data exceptions) and
 * those that functions raise quote them.
 */
const QUOTES_NOTHING = /^(08|0A|23|25|26|28|34|40|42|53|54|55|57|58|XX)/;
const SQLSTATE = /^[0-9A-Z]{5}$/;
const WITHHELD = "(message withheld: it may quote what was entered)";
const ADDRESS = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/g;
const DEPTH = 3;

/** An error by an allow-list: libraries attach statements' parameters to theirs, and PostgreSQL's `detail` quotes whole rows. */
export function loggedError(error: unknown, depth = 0): LoggedError | undefined {
  if (!(error instanceof Error)) return undefined;
  const given = error as Error & Readonly<Record<string, unknown>>;
  // Servers that we speak to repeat the addresses that they refuse.
  const message = isSafe(given) ? error.message.replace(ADDRESS, "(address)") : WITHHELD;
  const fields = FIELDS.filter((field) => isPlain(given[field])).map((field) => [field, given[field]]);
  const cause = depth < DEPTH ? loggedError(error.cause, depth + 1) : undefined;
  return {
    type: error.name,
    message,
    stack: `${error.name}: ${message}\n${framesOf(error)}`,
    ...Object.fromEntries(fields),
    ...(cause && { cause }),
  };
}

function isSafe(error: Error & { readonly code?: unknown }): boolean {
  // What is no JSON is quoted by its parser.
  if (error instanceof SyntaxError) return false;
  return typeof error.code !== "string" || !SQLSTATE.test(error.code) || QUOTES_NOTHING.test(error.code);
}

function isPlain(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

/** The stack without its first lines, which repeat the message. */
function framesOf({ stack = "" }: Error): string {
  return stack
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .join("\n");
}

/** JSON lines on standard error. */
export function openLog(level: string): Logger {
  return pino(
    { level, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: (error) => loggedError(error) } },
    pino.destination({ fd: 2, sync: false }),
  );
}
