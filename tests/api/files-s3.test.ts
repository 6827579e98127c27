import { createHash, randomBytes } from "node:crypto";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { connectTo, newDatabase } from "../support/database";
import { beginUpload, cancelUpload, download, goOn, offsetOf, upload } from "../support/files";
import { ground } from "../support/ground";
import { type S3Server, startS3 } from "../support/s3";
import { type RunningService, startService } from "../support/service";
import { world } from "../support/world";

jest.setTimeout(90_000);

const MB = 1_000_000;

describe("With files in a bucket", () => {
  let s3: S3Server;
  let at: RunningService;
  let database: Client;

  beforeAll(async () => {
    s3 = await startS3(join(ground().folder, "s3"));
    const databaseUrl = await newDatabase();
    at = await startService({ databaseUrl, folder: join(ground().folder, "with-s3"), environment: s3.environment });
    database = await connectTo(databaseUrl);
  });
  afterAll(async () => {
    await at?.stop();
    await database?.end();
    await s3?.close();
  });

  const studio = async () => (await world().workspace().build(database)).studio;
  const rowOf = async (id: string) => (await database.query("select * from file where id = $1", [id])).rows[0];

  test("a file comes, is kept whole under its key, and nothing else is left", async () => {
    const { owner } = await studio();
    const bytes = randomBytes(12 * MB);
    const id = await upload(owner, bytes, { name: "film.bin", at });
    const kept = await rowOf(id);
    expect(kept.sha256.equals(createHash("sha256").update(bytes).digest())).toBe(true);
    expect(s3.keys()).toContain(kept.storage_key);
    expect(s3.keys().filter((key) => key.startsWith(`${kept.storage_key}.`))).toEqual([]);
    expect((await download(owner, id, { at })).bytes.equals(bytes)).toBe(true);
  });

  test("the files of the demo are in the bucket, whole, and its invoices say what the business said when they were issued", async () => {
    const databaseUrl = await newDatabase();
    const folder = join(ground().folder, "demo-with-s3");
    const demo = await startService({ databaseUrl, folder, environment: { ...s3.environment, DEMO: "1" } });
    const connection = await connectTo(databaseUrl);
    const files = (await connection.query("select storage_key, size::int, sha256 from file")).rows;
    const frozen =
      "select distinct snapshot->'business'->>'address' as address, snapshot->'business'->>'accent' as accent";
    const letterheads = (await connection.query(`${frozen} from invoice_revision`)).rows;
    const { rows: said } = await connection.query("select address, accent_on_light as accent from workspace");
    await connection.end();
    await demo.stop();
    expect(letterheads).toEqual(said);
    expect(files.length).toBeGreaterThan(5);
    for (const { storage_key: key, size, sha256 } of files) {
      const bytes = readFileSync(s3.pathOf(key));
      expect(bytes.length).toBe(size);
      expect(createHash("sha256").update(bytes).digest().equals(sha256)).toBe(true);
    }
  });

  test("an upload goes on where it broke off, also in the middle of a part", async () => {
    const { owner } = await studio();
    const bytes = randomBytes(11 * MB);
    const { location, fileId } = await beginUpload(owner, { size: bytes.length, at });
    for (const [from, to] of [
      [0, 1_000],
      [1_000, 6 * MB],
      [6 * MB, 9 * MB + 7],
    ] as const) {
      expect((await goOn(location, from, bytes.subarray(from, to), { at })).status).toBe(204);
      expect(await offsetOf(location, at)).toBe(to);
    }
    expect((await goOn(location, 5, Buffer.alloc(9), { at })).status).toBe(409);
    expect((await goOn(location, 9 * MB + 7, bytes.subarray(9 * MB + 7), { at })).status).toBe(204);
    expect(await offsetOf(location, at)).toBe(bytes.length);
    expect((await download(owner, fileId, { at })).bytes.equals(bytes)).toBe(true);
  });

  test("ranges are those bytes and no others", async () => {
    const { owner } = await studio();
    const bytes = randomBytes(50_000);
    const id = await upload(owner, bytes, { at });
    for (const [range, from, to] of [
      ["bytes=0-0", 0, 1],
      ["bytes=100-199", 100, 200],
      ["bytes=49990-", 49_990, 50_000],
      ["bytes=-7", 49_993, 50_000],
    ] as const) {
      const got = await download(owner, id, { headers: { range }, at });
      expect([got.status, got.bytes.equals(bytes.subarray(from, to))]).toEqual([206, true]);
    }
    expect((await download(owner, id, { headers: { range: "bytes=50000-" }, at })).status).toBe(416);
  });

  test("an upload that is cancelled leaves nothing", async () => {
    const { owner } = await studio();
    const before = s3.keys().sort();
    const { location } = await beginUpload(owner, { size: 1_000, at });
    await goOn(location, 0, Buffer.alloc(400), { at });
    expect(s3.keys().length).toBeGreaterThan(before.length);
    expect((await cancelUpload(location, at)).status).toBe(204);
    expect([await offsetOf(location, at), s3.keys().sort()]).toEqual([null, before]);
  });

  test.each([
    ["missing", (path: string) => rmSync(path)],
    ["cut off", (path: string) => writeFileSync(path, "half")],
  ])("bytes that are %s are said to be lost", async (_how, damage) => {
    const { owner } = await studio();
    const id = await upload(owner, randomBytes(5_000), { at });
    damage(s3.pathOf((await rowOf(id)).storage_key));
    expect((await download(owner, id, { at })).status).toBe(410);
  });

  test("a bucket that goes silent holds no request for long, and is used again when it answers", async () => {
    const { owner } = await studio();
    const bytes = randomBytes(5_000);
    const id = await upload(owner, bytes, { at });
    const { location } = await beginUpload(owner, { size: 1_000, at });
    s3.silence(true);
    // Each call has two tries of eight seconds, and a request makes two calls at most.
    const from = performance.now();
    const [got, sent, begun, readiness] = await Promise.all([
      download(owner, id, { at }),
      goOn(location, 0, Buffer.alloc(1_000), { at }),
      beginUpload(owner, { size: 10, at }),
      fetch(`${at.url}/readyz`),
    ]);
    expect(performance.now() - from).toBeLessThan(50_000);
    expect([got.status, sent.status, begun.status, readiness.status]).toEqual([503, 503, 503, 503]);
    expect(sent.message).toBe("Files cannot be reached at the moment. Try again in a few minutes.");
    s3.silence(false);
    expect((await download(owner, id, { at })).bytes.equals(bytes)).toBe(true);
    expect((await goOn(location, 0, Buffer.alloc(1_000), { at })).status).toBe(204);
  });

  test("a service whose bucket does not answer is not ready, and lives", async () => {
    expect((await fetch(`${at.url}/readyz`)).status).toBe(200);
    await s3.close();
    const unready = await fetch(`${at.url}/readyz`);
    expect([unready.status, await unready.json()]).toEqual([503, expect.objectContaining({ status: "not ready" })]);
    expect((await fetch(`${at.url}/healthz`)).status).toBe(200);
  });
});
