import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { connectTo } from "../support/database";
import { beginUpload } from "../support/files";
import { ground } from "../support/ground";
import { startService } from "../support/service";
import { world } from "../support/world";
import { asksWho, type Guest, guestsOf, signsIn } from "./clients";
import { embeddedUrl, isAlive, postmasterOf, until } from "./processes";

jest.setTimeout(60_000);

const IN_FLIGHT = 200;

test("SIGTERM with 200 requests in flight loses none of them, and stops the embedded database", async () => {
  const service = await startService({ databaseUrl: "", folder: join(ground().folder, "stopped") });
  const postmaster = postmasterOf(service.dataDir) ?? 0;
  const [guest] = (await guestsOf(embeddedUrl(service.dataDir), 1)) as [Guest];
  expect(await signsIn(guest, service)).toBe(true);

  // Nobody is answered before this lock is given back.
  const lock = await connectTo(embeddedUrl(service.dataDir));
  await lock.query("begin");
  await lock.query("lock table session in access exclusive mode");
  const asking = Array.from({ length: IN_FLIGHT }, () => asksWho(guest, service));
  const answers = Promise.allSettled(asking);
  // What was sent before these has arrived when these are answered.
  for (let i = 0; i < 3; i += 1) await fetch(`${service.url}/healthz`, { headers: { connection: "close" } });

  const stopped = service.stop();
  const isClosed = () =>
    fetch(`${service.url}/healthz`).then(
      ({ status }) => status === 503,
      () => true,
    );
  await until("it takes no new requests", isClosed);
  await lock.query("rollback");
  await lock.end();

  const lost = (await answers).map((answer) =>
    answer.status === "rejected"
      ? String(answer.reason.cause ?? answer.reason)
      : answer.value.data?.portal
        ? ""
        : answer.value.text,
  );
  expect(lost.filter(Boolean)).toEqual([]);
  expect(await stopped).toBe(0);
  expect(isAlive(postmaster)).toBe(false);
  expect(postmasterOf(service.dataDir)).toBeUndefined();
});

test("SIGTERM ends the service with code 0 although clients hold connections with nothing, or half of something", async () => {
  const service = await startService({ databaseUrl: "", folder: join(ground().folder, "stopped-halfway") });
  const database = await connectTo(embeddedUrl(service.dataDir));
  const { studio } = await world().workspace().build(database);
  await database.end();
  const { cookie = "" } = studio.owner.jar.header() as { cookie?: string };
  const { location } = await beginUpload(studio.owner, { size: 1_000, at: service });
  const { host, port } = new URL(service.url);
  const head = (...lines: string[]) => `${[...lines, `host: ${host}`].join("\r\n")}\r\n\r\n`;
  const halves = {
    "nothing sent": "",
    "half a header": "GET /healthz HTTP/1.1\r\nhost: loc",
    "half a body": `${head("POST /graphql HTTP/1.1", "content-type: application/json", "content-length: 100")}{"query":`,
    "half a logo": `${head("POST /admin/logo HTTP/1.1", "content-type: image/png", "content-length: 1000", `cookie: ${cookie}`, "portico-scope: admin")}half`,
    "half an upload": `${head(`PATCH ${new URL(location, service.url).pathname} HTTP/1.1`, "tus-resumable: 1.0.0", "content-type: application/offset+octet-stream", "upload-offset: 0", "content-length: 1000")}half`,
    "an answer that is not read": head("GET /admin HTTP/1.1").repeat(200),
  };
  const open = new Map<string, Socket>();
  const answers = new Map<string, string>();
  await Promise.all(
    Object.entries(halves).map(async ([kind, bytes]) => {
      const socket = connect(Number(port), "127.0.0.1");
      await once(socket, "connect");
      open.set(kind, socket);
      socket.on("error", () => undefined);
      socket.on("close", () => open.delete(kind));
      if (kind === "an answer that is not read") socket.pause();
      else socket.on("data", (data: Buffer) => answers.set(kind, String(data)));
      socket.write(bytes);
    }),
  );
  // What was sent before these has arrived when these are answered: the service reads its connections in turn.
  for (let i = 0; i < 10; i += 1) await fetch(`${service.url}/healthz`, { headers: { connection: "close" } });

  const from = performance.now();
  expect(await service.stop()).toBe(0);
  expect(performance.now() - from).toBeLessThan(15_000);
  // Nobody was refused before: each kind really was half of something.
  expect([...answers.entries()]).toEqual([]);
  await until(
    "every connection is closed",
    () => open.size === 0 || [...open.keys()].join() === "an answer that is not read",
  );
  for (const socket of open.values()) socket.destroy();
});
