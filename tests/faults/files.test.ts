import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { connectTo } from "../support/database";
import { beginUpload, download, goOn, offsetOf, upload } from "../support/files";
import { ground } from "../support/ground";
import { mount, testWith, unmount } from "../support/machine";
import { type RunningService, startService } from "../support/service";
import { world } from "../support/world";
import { pathOf } from "../support/world.files";
import { watch } from "./kernel";
import { embeddedUrl, until } from "./processes";

jest.setTimeout(120_000);

const ROUNDS = 6;
const AT_ONCE = 6;
const MB = 1_000_000;

/** A member of a new studio in the service's own database. */
async function memberOf({ dataDir }: RunningService) {
  const connection = await connectTo(embeddedUrl(dataDir));
  try {
    return (await world().workspace().build(connection)).studio.owner;
  } finally {
    await connection.end();
  }
}

async function filesOf({ dataDir }: RunningService) {
  const connection = await connectTo(embeddedUrl(dataDir));
  try {
    const found = await connection.query("select id, storage_key, size::int, sha256 from file");
    return found.rows as { id: string; storage_key: string; size: number; sha256: Buffer }[];
  } finally {
    await connection.end();
  }
}

/** Each row whose bytes are not there, or not those. */
async function broken(service: RunningService): Promise<string[]> {
  return (await filesOf(service))
    .filter(({ storage_key: key, sha256, size }) => {
      const bytes = readFileSync(pathOf(service, key));
      return bytes.length !== size || !createHash("sha256").update(bytes).digest().equals(sha256);
    })
    .map(({ id }) => id);
}

/** Sends what is left, from where the service says it is. */
async function resume(location: string, bytes: Buffer, at: RunningService): Promise<number> {
  const offset = await offsetOf(location, at);
  if (offset === null) throw new Error("The upload is not known any more.");
  if (offset < bytes.length) expect((await goOn(location, offset, bytes.subarray(offset), { at })).status).toBe(204);
  return offset;
}

test("kill -9 during uploads, again and again: every file that is known has its bytes, and every upload goes on", async () => {
  const folder = join(ground().folder, "killed-uploads");
  let service = await startService({ databaseUrl: "", folder });
  const port = Number(new URL(service.url).port);
  const owner = await memberOf(service);
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const running = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, i) => {
        const bytes = randomBytes((i + 1) * 700_000);
        return { bytes, ...(await beginUpload(owner, { size: bytes.length, at: service })) };
      }),
    );
    const before = acknowledged.length;
    const sending = running.map(async ({ location, bytes, fileId }) => {
      if ((await goOn(location, 0, bytes, { at: service })).status === 204) acknowledged.push(fileId);
    });
    const settled = Promise.allSettled(sending);
    // Each round ends at another moment: before the first has been acknowledged, or after some of them.
    await until("some have come", () => acknowledged.length - before >= round % 4);
    service.process.kill("SIGKILL");
    await settled;
    service = await startService({ databaseUrl: "", folder, port });
    expect(await broken(service)).toEqual([]);
    const known = (await filesOf(service)).map(({ id }) => id);
    expect(acknowledged.filter((id) => !known.includes(id))).toEqual([]);
    for (const { location, bytes, fileId } of running) {
      await resume(location, bytes, service);
      acknowledged.push(fileId);
    }
    expect(await broken(service)).toEqual([]);
  }
  const known = (await filesOf(service)).map(({ id }) => id);
  expect(known.sort()).toEqual([...new Set(acknowledged)].sort());
  expect(known).toHaveLength(ROUNDS * AT_ONCE);
  expect(await service.stop()).toBe(0);
});

function ofZeros(size: number): ReadableStream {
  const part = Buffer.alloc(MB / 4);
  let left = size;
  return new ReadableStream({
    pull(controller) {
      if (left > 0) controller.enqueue(part);
      else controller.close();
      left -= part.length;
    },
  });
}

describe("With a service of its own", () => {
  let service: RunningService;
  let files = "";

  beforeAll(async () => {
    service = await startService({ databaseUrl: "", folder: join(ground().folder, "full-disk") });
    files = join(service.dataDir, "files");
  });
  afterAll(() => service?.stop());

  async function restarted(): Promise<number> {
    await service.stop();
    service = await startService({ databaseUrl: "", folder: join(ground().folder, "full-disk") });
    return readiness();
  }
  const readiness = async () => (await fetch(`${service.url}/readyz`)).status;
  const incoming = () => readdirSync(join(files, "incoming"));

  testWith("MOUNT")("a full disk refuses with a sentence, and takes files again when there is room", async () => {
    expect(mount(files, "size=2m")).toBe(true);
    try {
      mkdirSync(join(files, "incoming"));
      writeFileSync(join(files, "portico-files"), "");
      const owner = await memberOf(service);
      const { location } = await beginUpload(owner, { size: 3 * MB, at: service });
      const refused = await goOn(location, 0, randomBytes(3 * MB), { at: service });
      expect([refused.status, refused.code]).toEqual([507, "STORAGE_FULL"]);
      expect(refused.message).toContain("no room");
      expect([await offsetOf(location, service), incoming(), await filesOf(service)]).toEqual([null, [], []]);
      expect((await fetch(`${service.url}/healthz`)).status).toBe(200);
      await upload(owner, randomBytes(MB), { at: service });
      expect(await broken(service)).toEqual([]);
    } finally {
      unmount(files);
    }
  });

  testWith("MOUNT")("an empty folder in the place of the storage is not ready and takes nothing", async () => {
    const owner = await memberOf(service);
    const id = await upload(owner, randomBytes(1_000), { at: service });
    const begun = await beginUpload(owner, { size: 1_000, at: service });
    // As when the disk is not mounted any more, only the other way round.
    expect(mount(files)).toBe(true);
    try {
      expect(await readiness()).toBe(503);
      const refused = await beginUpload(owner, { size: 10, at: service });
      const goingOn = await goOn(begun.location, 0, randomBytes(1_000), { at: service });
      const missing = await download(owner, id, { at: service });
      expect([refused.status, goingOn.status, missing.status]).toEqual([503, 503, 503]);
      expect(refused.message).toContain("Files cannot be reached at the moment");
      expect(readdirSync(files)).toEqual([]);
      expect(await restarted()).toBe(503);
      expect(readdirSync(files)).toEqual(["incoming"]);
    } finally {
      unmount(files);
    }
    expect(await readiness()).toBe(200);
    expect((await download(owner, id, { at: service })).status).toBe(200);
    expect((await goOn(begun.location, 0, randomBytes(1_000), { at: service })).status).toBe(204);
  });

  test("a folder that cannot be written makes the service say that it is not ready, and is taken up again", async () => {
    const owner = await memberOf(service);
    expect(await readiness()).toBe(200);
    renameSync(join(files, "incoming"), join(files, "elsewhere"));
    writeFileSync(join(files, "incoming"), "in the way");
    const refused = await beginUpload(owner, { size: 10, at: service });
    expect([refused.status, refused.code]).toEqual([500, "INTERNAL_SERVER_ERROR"]);
    expect(refused.text).not.toContain(files);
    expect(await readiness()).toBe(503);
    rmSync(join(files, "incoming"));
    renameSync(join(files, "elsewhere"), join(files, "incoming"));
    expect(await readiness()).toBe(200);
    await upload(owner, randomBytes(1_000), { at: service });
  });

  testWith("STRACE")("a file is on the disk under its name before there is a row of it", async () => {
    const owner = await memberOf(service);
    const watching = await watch(service.process.pid as number, "fsync,rename,write,writev");
    await upload(owner, randomBytes(1_000), { at: service });
    const calls = await watching.end();
    const [, key = ""] = calls.map((call) => /rename\("[^"]+", "([^"]+)"/.exec(call)).find(Boolean) ?? [];
    const order = [
      /fsync\(\d+<.*\/incoming\/[^/]+>/,
      /rename\("[^"]+\/incoming\//,
      new RegExp(`fsync\\(\\d+<${dirname(key)}>`),
      new RegExp(`fsync\\(\\d+<${files}>`),
      /writev?\(.*INSERT INTO \\"file\\"/,
    ].map((wanted) => calls.findLastIndex((call) => wanted.test(call)));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  testWith("STRACE").each(["fsync", "rename"])(
    "a disk that fails at %s takes nothing half: what had come is gone",
    async (call) => {
      const owner = await memberOf(service);
      const before = await filesOf(service);
      const { location } = await beginUpload(owner, { size: 2_000, at: service });
      await goOn(location, 0, randomBytes(1_000), { at: service });
      const failing = await watch(service.process.pid as number, call, `${call}:error=EIO`);
      const refused = await goOn(location, 1_000, randomBytes(1_000), { at: service });
      await failing.end();
      expect([refused.status, refused.code]).toEqual([500, "INTERNAL_SERVER_ERROR"]);
      expect([await offsetOf(location, service), incoming(), await filesOf(service)]).toEqual([null, [], before]);
      await upload(owner, randomBytes(1_000), { at: service });
      expect(await filesOf(service)).toHaveLength(before.length + 1);
    },
  );

  test("720 MB that come and go cost the service no memory of their size", async () => {
    const owner = await memberOf(service);
    const memory = () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${service.process.pid}/status`, "utf8"))?.[1]) / 1024;
    const before = memory();
    const size = 240 * MB;
    for (let i = 0; i < 3; i += 1) {
      const { location, fileId } = await beginUpload(owner, { size, at: service });
      expect((await goOn(location, 0, ofZeros(size), { at: service })).status).toBe(204);
      const response = await fetch(`${service.url}/admin/files/${fileId}`, { headers: owner.jar.header() });
      let length = 0;
      for await (const part of response.body as unknown as AsyncIterable<Uint8Array>) length += part.length;
      expect(length).toBe(size);
    }
    const grown = memory() - before;
    process.stdout.write(`720 MB in and out: from ${Math.round(before)} MB by ${Math.round(grown)} MB\n`);
    expect(grown).toBeLessThan(150);
  });
});
