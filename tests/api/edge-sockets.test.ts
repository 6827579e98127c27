import { connect } from "node:net";
import { ask } from "../support/ask";
import { ownService } from "../support/ground";

/** Sends bytes as they are and answers all that comes back, until the service ends the connection or has answered. */
function sent(...parts: (string | Buffer)[]): Promise<string> {
  const { port } = new URL(ownService().url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), "127.0.0.1", () => {
      for (const part of parts) socket.write(part);
    });
    let answer = "";
    const quiet = () => socket.destroy();
    socket.setTimeout(400, quiet);
    socket.on("data", (bytes) => (answer += bytes));
    socket.on("error", (error: Error & { code?: string }) =>
      ["ECONNRESET", "EPIPE"].includes(error.code ?? "") ? undefined : reject(error),
    );
    socket.on("close", () => resolve(answer));
  });
}

const head = (...lines: string[]) => `${[...lines, "host: localhost"].join("\r\n")}\r\n\r\n`;
const BODY = '{"query":"{ me { id } }"}';
const POST = ["POST /graphql HTTP/1.1", "content-type: application/json"];
/** A second request that must not be seen as one. */
const SMUGGLED = head("GET /healthz HTTP/1.1");

/** Nothing answered at all, or one answer with this status. */
function expectRefused(answer: string, status: number): void {
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  expect(answer).toMatch(/x-content-type-options: nosniff/i);
  expect(answer).toMatch(/connection: close/i);
  expect(JSON.parse(answer.slice(answer.indexOf("\r\n\r\n")))).toMatchObject({
    errors: [{ message: expect.any(String) }],
  });
}

const chunked = `${BODY.length.toString(16)}\r\n${BODY}\r\n0\r\n\r\n`;

test.each([
  ["a length and chunks", head(...POST, `content-length: ${BODY.length}`, "transfer-encoding: chunked") + chunked],
  ["chunks and a length", head(...POST, "transfer-encoding: chunked", "content-length: 4") + chunked],
  ["two lengths", head(...POST, "content-length: 25", "content-length: 5") + BODY],
  ["two equal lengths", head(...POST, `content-length: ${BODY.length}`, `content-length: ${BODY.length}`) + BODY],
  ["two lengths in one", head(...POST, "content-length: 25, 5") + BODY],
  ["a negative length", head(...POST, "content-length: -1") + BODY],
  ["a signed length", head(...POST, "content-length: +25") + BODY],
  ["a hexadecimal length", head(...POST, "content-length: 0x19") + BODY],
  ["an encoding that hides chunks", head(...POST, "transfer-encoding: xchunked", "content-length: 4") + BODY],
  ["a space before the colon", head(...POST, "content-length : 25") + BODY],
  ["a folded header", head("GET /healthz HTTP/1.1", "x-a: a\r\n b")],
  ["a bare line feed", "GET /healthz HTTP/1.1\nhost: localhost\n\n"],
  ["a NUL in a header", head("GET /healthz HTTP/1.1", "x-a: a\0b")],
  ["a chunk that is no number", `${head(...POST, "transfer-encoding: chunked")}zz\r\n${BODY}\r\n0\r\n\r\n`],
  ["another protocol", "\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"],
  ["no HTTP at all", "hello\r\n\r\n"],
])("%s is refused, and what follows it is not read as a request", async (_, bytes) => {
  const answer = await sent(bytes, SMUGGLED);
  expectRefused(answer, 400);
});

test("headers of more than 16 kB are refused", async () => {
  expectRefused(await sent(head("GET /healthz HTTP/1.1", `x-a: ${"a".repeat(17_000)}`)), 431);
  const many = Array.from({ length: 1_500 }, (_, i) => `x-${i}: aaaaaaaaaa`);
  expectRefused(await sent(head("GET /healthz HTTP/1.1", ...many)), 431);
  expect(await sent(head("GET /healthz HTTP/1.1", `x-a: ${"a".repeat(15_000)}`))).toMatch(/^HTTP\/1\.1 200 /);
});

test("a request is not echoed: TRACE is refused", async () => {
  for (const path of ["/", "/graphql", "/nothing"]) {
    const answer = await sent(head(`TRACE ${path} HTTP/1.1`, "x-secret: 4711"));
    expect(answer).toMatch(/^HTTP\/1\.1 405 /);
    expect(answer).not.toContain("4711");
  }
});

test("nobody is connected through to elsewhere", async () => {
  const answer = await sent("CONNECT example.com:443 HTTP/1.1\r\nhost: example.com\r\n\r\n");
  expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
});

test("a request without a host is refused", async () => {
  expect(await sent("GET /healthz HTTP/1.1\r\n\r\n")).toMatch(/^HTTP\/1\.1 400 /);
});

test("half a request leaves the others as they are", async () => {
  const [half] = await Promise.all([
    sent(head(...POST, "content-length: 1000") + BODY),
    ask()
      .query("{ me { id } }")
      .then(({ status }) => expect(status).toBe(200)),
  ]);
  expect(half).toBe("");
});
