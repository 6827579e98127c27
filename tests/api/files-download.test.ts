import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import fc from "fast-check";
import { download } from "../support/files";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import { pathOf, type WorldFile } from "../support/world.files";
import type { WorldClient } from "../support/world.seed";

const SIZE = 100_003;

async function story() {
  const { anna } = await world()
    .workspace()
    .client("anna")
    .file({ bytes: randomBytes(SIZE), name: "Plan.pdf" })
    .build();
  return { anna, file: anna.files[0] as WorldFile };
}

const ranged = (viewer: WorldClient, { id }: WorldFile, range: string, more: Record<string, string> = {}) =>
  download(viewer, id, { headers: { range, ...more } });

test("a file comes whole, with its length, its hash as its tag, and nothing that lets it do anything", async () => {
  const { anna, file } = await story();
  const { status, headers, bytes } = await download(anna, file.id);
  expect([status, bytes.equals(file.bytes)]).toEqual([200, true]);
  expect(Object.fromEntries(headers)).toMatchObject({
    "content-length": String(SIZE),
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename="Plan.pdf"; filename*=UTF-8''Plan.pdf`,
    "accept-ranges": "bytes",
    "cache-control": "private, no-store",
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'self'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
    etag: `"${createHash("sha256").update(file.bytes).digest("base64url")}"`,
  });
  expect(headers.get("set-cookie")).toBeNull();
});

test("HEAD says the same without a byte", async () => {
  const { anna, file } = await story();
  const whole = await download(anna, file.id);
  const head = await download(anna, file.id, { method: "HEAD" });
  const without = ({ headers }: typeof head) =>
    [...headers].filter(([name]) => !["x-request-id", "date", "connection", "keep-alive"].includes(name));
  expect([head.status, head.bytes.length]).toEqual([200, 0]);
  expect(without(head)).toEqual(without(whole));
  expect((await ranged(anna, file, "bytes=0-9")).status).toBe(206);
});

test("any range is those bytes and no others", async () => {
  const { anna, file } = await story();
  const place = fc.integer({ min: 0, max: SIZE + 10 });
  await fc.assert(
    fc.asyncProperty(place, place, fc.constantFrom("both", "open", "suffix"), async (a, b, kind) => {
      const [start, last] = [Math.min(a, b), Math.max(a, b)];
      const range = { both: `bytes=${start}-${last}`, open: `bytes=${start}-`, suffix: `bytes=-${last}` }[kind];
      const from = kind === "suffix" ? Math.max(0, SIZE - last) : start;
      const to = kind === "both" ? Math.min(last, SIZE - 1) : SIZE - 1;
      const { status, headers, bytes } = await ranged(anna, file, range);
      if (from >= SIZE) {
        expect([status, headers.get("content-range")]).toEqual([416, `bytes */${SIZE}`]);
        return;
      }
      expect([status, headers.get("content-range")]).toEqual([206, `bytes ${from}-${to}/${SIZE}`]);
      expect(headers.get("content-length")).toBe(String(to - from + 1));
      expect(bytes.equals(file.bytes.subarray(from, to + 1))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a download in pieces is the file", async () => {
  const { anna, file } = await story();
  const pieces: Buffer[] = [];
  for (let at = 0; at < SIZE; at += 9_999) pieces.push((await ranged(anna, file, `bytes=${at}-${at + 9_998}`)).bytes);
  expect(Buffer.concat(pieces).equals(file.bytes)).toBe(true);
});

test.each(["bytes=0-1,5-6", "bytes=a-b", "bytes=9-3", "items=0-1", "bytes=-"])(
  "%s is answered with all of it",
  async (range) => {
    const { anna, file } = await story();
    expect(await ranged(anna, file, range)).toMatchObject({ status: 200, bytes: file.bytes });
  },
);

test("a range goes on only in the same bytes, and what is known is not sent again", async () => {
  const { anna, file } = await story();
  const etag = (await download(anna, file.id, { method: "HEAD" })).headers.get("etag") as string;
  expect((await ranged(anna, file, "bytes=5-9", { "if-range": etag })).status).toBe(206);
  for (const other of ['"other"', `W/${etag}`, new Date().toUTCString()])
    expect((await ranged(anna, file, "bytes=5-9", { "if-range": other })).status).toBe(200);
  const known = await download(anna, file.id, { headers: { "if-none-match": `"x", ${etag}` } });
  expect([known.status, known.bytes.length, known.headers.get("etag")]).toEqual([304, 0, etag]);
  expect((await download(anna, file.id, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
});

/** How many files below its data the service holds open. */
function openFiles(): number {
  const { dataDir } = ownService();
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const held = pids.flatMap((pid) => {
    try {
      return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`));
    } catch {
      return [];
    }
  });
  return held.filter((path) => path.startsWith(`${dataDir}/files/`)).length;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
}

test("a download that is broken off gives up its file", async () => {
  const { anna } = await world()
    .workspace()
    .client("anna")
    .file({ bytes: Buffer.alloc(30 * 1024 ** 2, 7) })
    .build();
  const path = `/p/${anna.slug}/files/${anna.files[0]?.id}`;
  const reading = Array.from({ length: 10 }, () => {
    const sent = request(`${ownService().url}${path}`, { headers: anna.jar.header() });
    sent.on("error", () => undefined);
    sent.on("response", (response) => response.pause());
    sent.end();
    return sent;
  });
  await until(() => openFiles() >= 10);
  for (const sent of reading) sent.destroy();
  await until(() => openFiles() === 0);
});

test("thirteen hundred overlapping ranges leave nothing open", async () => {
  const { anna, file } = await story();
  for (let i = 0; i < 26; i += 1)
    await Promise.all(Array.from({ length: 50 }, (_, k) => ranged(anna, file, `bytes=${i * 50 + k}-`)));
  await until(() => openFiles() === 0);
}, 60_000);

test.each([
  ["missing", (path: string) => rmSync(path)],
  ["cut off", (path: string) => writeFileSync(path, "half")],
])("bytes that are %s are said to be lost, and never sent by halves", async (_how, damage) => {
  const { anna, file } = await story();
  damage(pathOf(ownService(), file.storageKey));
  for (const headers of [{ range: "" }, { range: "bytes=0-9" }]) {
    const { status, bytes } = await download(anna, file.id, { headers });
    expect(status).toBe(410);
    expect(JSON.parse(bytes.toString()).errors[0].message).toContain("cannot be read");
  }
});
