import { isConnectionLost, transientFailureOf } from "./failure";

const failure = (code?: string, severity?: string, message = "failed") => ({ code, severity, message });

test.each(["55P03", "57014", "40P01", "40001"])("%s means that the database is busy", (code) => {
  expect(transientFailureOf(failure(code, "ERROR"))).toBe("BUSY");
  expect(isConnectionLost(failure(code, "ERROR"))).toBe(false);
});

test.each([
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "08006",
  "53300",
  "57P01",
])("%s means that the database cannot be reached", (code) => {
  expect(transientFailureOf(failure(code))).toBe("UNREACHABLE");
});

test("a protocol violation is a fault of ours and no lost connection, unless it is fatal", () => {
  expect(transientFailureOf(failure("08P01", "ERROR"))).toBeNull();
  expect(isConnectionLost(failure("08P01", "ERROR"))).toBe(false);
  expect(transientFailureOf(failure("08P01", "FATAL"))).toBe("UNREACHABLE");
  expect(isConnectionLost(failure("08P01", "FATAL"))).toBe(true);
});

test("a refused value or a broken rule is no outage", () => {
  for (const code of ["22P02", "23505", "42P01"]) expect(transientFailureOf(failure(code, "ERROR"))).toBeNull();
});

test("what the pool says when no connection comes is an outage", () => {
  const messages = ["timeout exceeded when trying to connect", "Connection terminated due to connection timeout"];
  for (const message of messages)
    expect(transientFailureOf(failure(undefined, undefined, message))).toBe("UNREACHABLE");
});
