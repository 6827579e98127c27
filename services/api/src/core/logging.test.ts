import { loggedError } from "./logging";

const SECRET = "anna@example.com";

function failure(code: string, message: string, more: object = {}): Error {
  return Object.assign(new Error(message), { code, ...more });
}

test("what libraries and PostgreSQL attach to an error is not logged unless it is known to be harmless", () => {
  const error = failure("23505", 'duplicate key value violates unique constraint "client_address"', {
    constraint: "client_address",
    table: "client",
    detail: `Key (address)=(${SECRET}) already exists.`,
    where: `unnamed portal with parameters: $1 = '${SECRET}'`,
    parameters: [SECRET],
    driverError: { parameters: [SECRET] },
  });
  const logged = loggedError(error);
  expect(JSON.stringify(logged)).not.toContain(SECRET);
  expect(logged).toMatchObject({
    code: "23505",
    constraint: "client_address",
    table: "client",
    message: 'duplicate key value violates unique constraint "client_address"',
    stack: expect.stringContaining("logging.test.ts"),
  });
});

test.each([
  ["a data exception", failure("22P02", `invalid input syntax for type uuid: "${SECRET}"`)],
  ["a raised exception of several lines", failure("P0001", `refused:\n    at ${SECRET}`.replace("    at ", ""))],
  ["text that is no JSON", new SyntaxError(`Unexpected token, "${SECRET}" is not valid JSON`)],
])("the message of %s, which quotes what was entered, is not logged, nor in its stack", (_, error) => {
  const logged = loggedError(error);
  expect(JSON.stringify(logged)).not.toContain(SECRET);
  expect(logged?.message).toContain("withheld");
});

test("addresses in what a mail server says are left out", () => {
  const { message } = loggedError(failure("EENVELOPE", `550 5.1.1 <${SECRET}>: no such mailbox`)) ?? {};
  expect(message).toBe("550 5.1.1 <(address)>: no such mailbox");
});

test("causes are logged in the same way", () => {
  const cause = failure("23514", "new row violates check constraint", { detail: SECRET, constraint: "known" });
  const logged = loggedError(new Error("the write failed", { cause }));
  expect(logged).toMatchObject({ message: "the write failed", cause: { code: "23514", constraint: "known" } });
  expect(JSON.stringify(logged)).not.toContain(SECRET);
});

test("an error of our own keeps its words", () => {
  expect(loggedError(new Error("There is no template."))).toMatchObject({ message: "There is no template." });
});
