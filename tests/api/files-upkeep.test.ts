import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { row, rows } from "../support/database";
import { beginUpload, download, goOn, offsetOf, upload } from "../support/files";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import { pathOf, type WorldFile } from "../support/world.files";

jest.setTimeout(60_000);

const DAYS = 86_400_000;
const pathFor = (key: string) => pathOf(ownService(), key);
const incomingOf = (key: string) => join(ownService().dataDir, "files/incoming", key);

/** As the night does, and until it is done. */
async function night(work: "sweep-files" | "scrub-files"): Promise<void> {
  const id = randomUUID();
  await rows("insert into pgboss.job (id, name) values ($1, $2)", [id, work]);
  for (;;) {
    const { state } = await row("select state from pgboss.job where id = $1 and name = $2", [id, work]);
    if (state === "completed") return;
    if (state === "failed") throw new Error(`${work} failed`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function written(path: string, daysAgo: number): string {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "bytes");
  age(path, daysAgo);
  return path;
}

function age(path: string, days: number): void {
  const at = new Date(Date.now() - days * DAYS);
  utimesSync(path, at, at);
}

const story = () => world().workspace().client("anna").file().file().file().build();

test("bytes that no row names go after a day; all others stay, and so does what is not ours", async () => {
  const { anna } = await story();
  for (const { storageKey } of anna.files) age(pathFor(storageKey), 3);
  const orphan = written(pathFor(randomUUID()), 2);
  const young = written(pathFor(randomUUID()), 0);
  const abandoned = written(incomingOf(randomUUID()), 2);
  const foreign = written(join(ownService().dataDir, "files/ab/readme.txt"), 9);
  await night("sweep-files");
  expect([orphan, abandoned, young, foreign].map(existsSync)).toEqual([false, false, true, true]);
  for (const { id } of anna.files) expect((await download(anna, id)).status).toBe(200);
});

test("what nobody attached goes after a day, and what was removed a day after that", async () => {
  const { anna, studio } = await story();
  const [kept, removed, lately] = anna.files as [WorldFile, WorldFile, WorldFile];
  const unused = await upload(studio.owner, randomBytes(100));
  const fresh = await upload(studio.owner, randomBytes(100));
  await rows("update file set created_at = now() - interval '25 hours' where id = any($1)", [[unused, kept.id]]);
  await rows("update file set is_shown = false, removed_at = now() - interval '25 hours' where id = $1", [removed.id]);
  await rows("update file set is_shown = false, removed_at = now() - interval '23 hours' where id = $1", [lately.id]);
  age(pathFor(removed.storageKey), 3);
  await night("sweep-files");
  const left = await rows("select id from file where workspace_id = $1", [studio.id]);
  expect(left.map(({ id }) => id).sort()).toEqual([kept.id, lately.id, fresh].sort());
  expect([removed, kept, lately].map(({ storageKey }) => existsSync(pathFor(storageKey)))).toEqual([false, true, true]);
});

test("an upload under way is not swept, however old its bytes, and one whose day is over is", async () => {
  const { studio } = await story();
  const [running, over] = [
    await beginUpload(studio.owner, { size: 100 }),
    await beginUpload(studio.owner, { size: 100 }),
  ];
  for (const { location } of [running, over]) await goOn(location, 0, randomBytes(40));
  const keys = await rows("select id, storage_key from upload where workspace_id = $1", [studio.id]);
  const keyOf = (id: string) => String(keys.find((one) => one.id === id)?.storage_key);
  for (const { fileId } of [running, over]) age(incomingOf(keyOf(fileId)), 3);
  await rows("update upload set expires_at = now() - interval '2 hours' where id = $1", [over.fileId]);
  await night("sweep-files");
  expect([running, over].map(({ fileId }) => existsSync(incomingOf(keyOf(fileId))))).toEqual([true, false]);
  expect([await offsetOf(running.location), await offsetOf(over.location)]).toEqual([40, null]);
  expect((await goOn(running.location, 40, randomBytes(60))).status).toBe(204);
});

test("uploads that finish while it is swept keep their bytes", async () => {
  const { studio } = await story();
  const uploading = Array.from({ length: 30 }, async () => {
    const bytes = randomBytes(2_000);
    const id = await upload(studio.owner, bytes);
    const { storage_key: key } = await row("select storage_key from file where id = $1", [id]);
    age(pathFor(String(key)), 3);
    return { id, bytes };
  });
  await Promise.all([night("sweep-files"), ...uploading]);
  await night("sweep-files");
  for (const { id, bytes } of await Promise.all(uploading))
    expect((await download(studio.owner, id)).bytes.equals(bytes)).toBe(true);
});

test("a byte that has turned is found, said aloud, and the file is no longer sent; put right, it is sent again", async () => {
  const { anna } = await story();
  const [damaged, whole] = anna.files as [WorldFile, WorldFile];
  const weekAgo = () =>
    rows("update file set verified_at = now() - interval '8 days' where id = any($1)", [[damaged.id, whole.id]]);
  const path = pathFor(damaged.storageKey);
  const turned = Buffer.from(damaged.bytes);
  turned[9] = (turned[9] as number) ^ 1;
  writeFileSync(path, turned);
  await weekAgo();
  await night("scrub-files");
  expect([(await download(anna, damaged.id)).status, (await download(anna, whole.id)).status]).toEqual([410, 200]);
  const alarms = readFileSync(ownService().logFile, "utf8")
    .split("\n")
    .filter((line) => line.includes("lost or damaged"));
  expect(alarms.filter((line) => line.includes(damaged.id))).toHaveLength(1);
  expect(alarms.filter((line) => line.includes(whole.id))).toEqual([]);
  writeFileSync(path, damaged.bytes);
  await weekAgo();
  await night("scrub-files");
  expect((await download(anna, damaged.id)).status).toBe(200);
});
