import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { connectTo, newDatabase } from "../support/database";
import { beginUpload, goOn, offsetOf } from "../support/files";
import { ground } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { world } from "../support/world";
import { pathOf } from "../support/world.files";
import { until } from "./processes";

jest.setTimeout(90_000);

/** One byte, and nothing after it. */
function oneByteOnly(): ReadableStream<Uint8Array> {
  return new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from("o")) });
}

/** Waits until the process has written that byte. */
async function isReceived(at: RunningService, database: Client): Promise<string> {
  const { rows } = await database.query("select storage_key from upload");
  const key = rows[0].storage_key as string;
  await until("the byte is written", () => statSync(join(at.dataDir, "files/incoming", key)).size === 1);
  return key;
}

test("two processes that are sent one upload at once store what its hash says, and the newer request takes over", async () => {
  const databaseUrl = await newDatabase();
  const folder = join(ground().folder, "two-writers");
  const [first, second] = (await Promise.all([1, 2].map(() => startService({ databaseUrl, folder })))) as [
    RunningService,
    RunningService,
  ];
  const database = await connectTo(databaseUrl);
  try {
    const { owner } = (await world().workspace().build(database)).studio;
    const { location, fileId } = await beginUpload(owner, { size: 1_000, at: first });
    const older = goOn(location, 0, oneByteOnly(), { at: first });
    const key = await isReceived(first, database);
    expect((await goOn(location, 1, Buffer.alloc(999, "n"), { at: second })).status).toBe(204);
    // What it says has come is what is kept of it.
    expect((await older).headers.get("upload-offset")).toBe("1");
    expect(await offsetOf(location, first)).toBe(1_000);
    const { rows } = await database.query("select sha256 from file where id = $1", [fileId]);
    const bytes = readFileSync(pathOf(first, key));
    expect(bytes.toString()).toBe(`o${"n".repeat(999)}`);
    expect(createHash("sha256").update(bytes).digest().equals(rows[0].sha256)).toBe(true);
  } finally {
    await database.end();
    await Promise.all([first.stop(), second.stop()]);
  }
});

test("an upload goes on elsewhere when the process that received it was killed", async () => {
  const databaseUrl = await newDatabase();
  const folder = join(ground().folder, "killed-writer");
  const [first, second] = (await Promise.all([1, 2].map(() => startService({ databaseUrl, folder })))) as [
    RunningService,
    RunningService,
  ];
  const database = await connectTo(databaseUrl);
  try {
    const { owner } = (await world().workspace().build(database)).studio;
    const { location } = await beginUpload(owner, { size: 1_000, at: first });
    const broken = goOn(location, 0, oneByteOnly(), { at: first }).catch(() => null);
    await isReceived(first, database);
    first.process.kill("SIGKILL");
    await broken;
    expect((await goOn(location, 1, Buffer.alloc(999), { at: second })).status).toBe(204);
  } finally {
    await database.end();
    await second.stop();
  }
});
