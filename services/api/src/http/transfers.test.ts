import { once } from "node:events";
import { type AddressInfo, connect, type Socket } from "node:net";
import Fastify, { type FastifyInstance } from "fastify";
import { Transfers } from "./transfers";

const LIMIT_MS = 200;
const SILENCE_MS = 600;

/** A server that grants a request 200 ms, but not those that are transfers. */
async function served() {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const transfers = new Transfers({ silenceMs: SILENCE_MS, lastMs: 300 });
  const app: FastifyInstance = Fastify({
    requestTimeout: LIMIT_MS,
    http: { headersTimeout: LIMIT_MS, connectionsCheckingInterval: 20 },
    clientErrorHandler: (error, socket) => void (transfers.outlasts(error, socket) || socket.destroy()),
    forceCloseConnections: "idle",
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));
  app.addHook("preClose", () => transfers.end());
  app.post("/long", async (request, reply) => {
    transfers.begin(request, reply);
    begin();
    let length = 0;
    for await (const part of request.raw) length += part.length;
    return { length };
  });
  app.post("/short", async (request) => {
    for await (const part of request.raw) void part;
    return {};
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const { port } = app.server.address() as AddressInfo;
  const send = async (path: string) => {
    const socket = connect(port, "127.0.0.1");
    await once(socket, "connect");
    socket.on("error", () => undefined);
    socket.write(`POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\n\r\n`);
    return socket;
  };
  return { app, send, begun };
}

/** All that comes until the connection ends, and how long that took. */
async function answered(socket: Socket): Promise<{ said: string; took: number }> {
  const began = performance.now();
  let said = "";
  socket.on("data", (bytes) => (said += bytes));
  socket.resume();
  await once(socket, "close");
  return { said, took: performance.now() - began };
}

test("a transfer may take longer than a request, as long as it moves", async () => {
  const { app, send } = await served();
  const [long, short] = [await send("/long"), await send("/short")];
  const answers = [answered(long), answered(short)];
  let sent = 0;
  const moving = setInterval(() => {
    for (const socket of [long, short]) socket.write("x");
    sent += 1;
    if (sent === 10) clearInterval(moving);
  }, 80);
  const isWhole = new Promise<void>((resolve) => long.on("data", () => resolve()));
  await isWhole;
  long.end();
  const [first, second] = await Promise.all(answers);
  expect(first?.said).toContain('{"length":10}');
  expect(second?.said).toBe("");
  await app.close();
});

test("one that is silent is cut", async () => {
  const { app, send } = await served();
  const { said, took } = await answered(await send("/long"));
  expect(said).toBe("");
  expect(took).toBeGreaterThan(SILENCE_MS - 50);
  await app.close();
});

test("a server that stops waits for them so long, and no longer", async () => {
  const { app, send, begun } = await served();
  const over = answered(await send("/long"));
  await begun;
  const began = performance.now();
  await app.close();
  expect(performance.now() - began).toBeLessThan(SILENCE_MS);
  expect((await over).said).toBe("");
});
