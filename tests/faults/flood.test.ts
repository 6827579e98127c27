import { join } from "node:path";
import { memoryOf } from "../bench/measure";
import { flood, newDocument, undeclaredVariable } from "../support/flood";
import { ground } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { asksWho, type Guest, guestsOf, signsIn } from "./clients";
import { embeddedUrl } from "./processes";

jest.setTimeout(600_000);

const DISTINCT = 10_000;
/** The process grows until V8 has collected its old generation, after 6,000 to 10,000 of these requests. */
const WARM_UP = 10_000;
const NAME_LENGTH = 20_000;
const MAX_MEMORY_MB = 400;

let service: RunningService;
let guest: Guest;

beforeAll(async () => {
  service = await startService({
    databaseUrl: "",
    folder: join(ground().folder, "flooded"),
    // As `npm start` and the container start it.
    environment: { LOG_LEVEL: "warn", MALLOC_ARENA_MAX: "2", NODE_OPTIONS: "--max-semi-space-size=16" },
  });
  [guest] = (await guestsOf(embeddedUrl(service.dataDir), 1)) as [Guest];
  expect(await signsIn(guest, service)).toBe(true);
});

afterAll(() => service.stop());

const memory = () => memoryOf(service.process.pid as number);

/** How full each cache is, and how full it may be. */
async function caches(): Promise<Record<string, { bytes: number; limit: number }>> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const figures = text.matchAll(/^portico_cache_(bytes|limit_bytes)\{cache="(\w+)"\} (\d+)$/gm);
  const found: Record<string, { bytes: number; limit: number }> = {};
  for (const [, kind, name = "", value] of figures) {
    const cache = (found[name] ??= { bytes: 0, limit: 0 });
    cache[kind === "bytes" ? "bytes" : "limit"] = Number(value);
  }
  return found;
}

async function expectBounded(names: string[]): Promise<void> {
  const found = await caches();
  expect(Object.keys(found).sort()).toEqual(["documents", "networks", "newDocuments", "ownTexts", "viewers"]);
  for (const [name, { bytes, limit }] of Object.entries(found)) expect([name, bytes <= limit]).toEqual([name, true]);
  for (const name of names) expect([name, (found[name]?.bytes ?? 0) > 0]).toEqual([name, true]);
  expect(memory()).toBeLessThan(MAX_MEMORY_MB);
}

const signedIn = () => ({ ...guest.viewer.jar.header(), "portico-scope": guest.viewer.scope ?? "" });

test("10,000 requests with undeclared variables of long names leave the memory as it is", async () => {
  const send = (requests: number, start: number) =>
    flood({
      url: service.url,
      requests,
      headers: signedIn(),
      body: (i) => ({ ...undeclaredVariable(start + i, NAME_LENGTH), query: `query Q${i % 500} { __typename }` }),
    });
  expect(await send(WARM_UP, 0)).toEqual({ 200: WARM_UP });
  const before = memory();
  expect(await send(DISTINCT, WARM_UP)).toEqual({ 200: DISTINCT });
  expect(memory() - before).toBeLessThan((DISTINCT * NAME_LENGTH) / 2_000_000);
  await expectBounded(["documents"]);
});

test("distinct documents of somebody who is signed in, each sent twice, keep within the budget", async () => {
  const requests = 3_000;
  const statuses = await flood({
    url: service.url,
    requests,
    headers: signedIn(),
    body: (i) => ({ query: newDocument(Math.floor(i / 16) * 8 + (i % 8)) }),
  });
  expect(statuses).toEqual({ 200: requests });
  await expectBounded(["documents", "newDocuments", "viewers"]);
});

test("10,000 distinct documents from as many networks are mostly refused, and the apps' operations are not", async () => {
  const statuses = await flood({
    url: service.url,
    requests: DISTINCT,
    body: (i) => ({ query: newDocument(1_000_000 + i) }),
  });
  expect(Object.keys(statuses)).toEqual(["200", "429"]);
  expect(statuses[429]).toBeGreaterThan(DISTINCT / 2);
  await expectBounded(["networks", "newDocuments"]);

  expect((await asksWho(guest, service)).data?.portal).toBeTruthy();
});
