import type { Context } from "../../core/context";
import { BytesMissing, type Storage } from "../../gateways/storage";
import type { StoredFile } from "./file.entity";
import { Files } from "./file.store";
import { inspected } from "./upload.service";
import { Uploads } from "./upload.store";

const BATCH = 500;
const GRACE_MS = 24 * 3_600_000;
/** A night's share: the queue takes a job that lasts longer for one that has died. */
const SCRUB_MS = 10 * 60_000;

/**
 * Rows first, then bytes: what nobody attached for a day, what was removed a day ago, and every key that no row names.
 * Each key is named by its upload before its first byte and by its file from the commit in which the upload is over, so
 * one that no row names will never be named again, and there is nothing to race with.
 */
export async function sweepFiles(context: Context): Promise<void> {
  const { storage } = context.service;
  await context.transaction(async () => {
    await context.get(Uploads).forgetOld();
    await context.get(Files).forgetUnused();
  });
  const old = new Date(Date.now() - GRACE_MS);
  let batch = new Set<string>();
  const sweep = async () => {
    const orphans = await context.transaction(() => context.get(Files).unnamed([...batch]));
    for (const key of orphans) await storage.remove(key);
    batch = new Set();
  };
  for await (const { key, at } of storage.keys()) {
    if (at < old) batch.add(key);
    if (batch.size >= BATCH) await sweep();
  }
  await sweep();
}

/** Reads what has not been read for longest, as much as a night has time for, and says aloud what is not as it was. */
export async function scrubFiles(context: Context): Promise<void> {
  // Where the place itself cannot be reached, every file would be taken for lost.
  await context.service.storage.check();
  const until = Date.now() + SCRUB_MS;
  while (Date.now() < until) {
    const file = await context.get(Files).longestUnverified();
    if (!file) return;
    const isDamaged = !(await isWhole(file, context.service.storage));
    if (isDamaged)
      context.service.log.error({ file: file.id, key: file.storageKey }, "a file's bytes are lost or damaged");
    await context.transaction(() => context.get(Files).verified(file, isDamaged));
  }
}

async function isWhole({ storageKey, size, sha256 }: StoredFile, storage: Storage): Promise<boolean> {
  try {
    if ((await storage.size(storageKey)) !== size) return false;
    return (await inspected(await storage.read(storageKey))).sha256.equals(sha256);
  } catch (error) {
    // The disk's own word that it cannot read them. That the storage does not answer says nothing of the bytes.
    if (error instanceof BytesMissing || (error as NodeJS.ErrnoException).code === "EIO") return false;
    throw error;
  }
}
