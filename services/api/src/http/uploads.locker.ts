import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { ERRORS, type Lock, type Locker, MemoryLocker, type RequestRelease } from "@tus/server";
import type { UploadLeases } from "../modules/file/upload-lease.store";

/** Work on the leases, each in a transaction of its own. */
export type WithLeases = <Result>(work: (leases: UploadLeases) => Promise<Result>) => Promise<Result>;

const RENEW_MS = 1_000;
const RETRY_MS = 250;
const TIMEOUT_MS = 15_000;

/**
 * One request at a time writes to an upload, whichever process it has come to, and the newest takes over: a client that
 * begins again does so because its connection broke. Within a process the library's locker does the same.
 */
export class UploadLocker implements Locker {
  private readonly local = new MemoryLocker();

  constructor(
    private readonly withLeases: WithLeases,
    /** Whether nobody else can know the upload's address yet. */
    private readonly isNew: (storageKey: string) => boolean,
  ) {}

  newLock(storageKey: string): Lock {
    if (this.isNew(storageKey)) return this.local.newLock(storageKey);
    return new UploadLock(storageKey, this.local.newLock(storageKey), this.withLeases);
  }
}

class UploadLock implements Lock {
  private readonly holder = randomUUID();
  private readonly released = new AbortController();
  private renewing: Promise<void> | undefined;

  constructor(
    private readonly storageKey: string,
    private readonly local: Lock,
    private readonly withLeases: WithLeases,
  ) {}

  async lock(signal: AbortSignal, requestRelease: RequestRelease): Promise<void> {
    await this.local.lock(signal, requestRelease);
    try {
      await this.take(signal);
    } catch (error) {
      await this.local.unlock();
      throw error;
    }
    this.renewing = this.renew(requestRelease);
  }

  async unlock(): Promise<void> {
    this.released.abort();
    await this.renewing;
    try {
      await this.withLeases((leases) => leases.release(this.storageKey, this.holder));
    } finally {
      await this.local.unlock();
    }
  }

  private async take(signal: AbortSignal): Promise<void> {
    const deadline = Date.now() + TIMEOUT_MS;
    while (!(await this.withLeases((leases) => leases.take(this.storageKey, this.holder)))) {
      if (signal.aborted || Date.now() > deadline) throw lockTimeout();
      await delay(RETRY_MS);
    }
  }

  private async renew(requestRelease: RequestRelease): Promise<void> {
    const { signal } = this.released;
    while (!signal.aborted) {
      await delay(RENEW_MS, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      // A lease that cannot be renewed runs out, so what it protects ends as well.
      const mayGoOn = await this.withLeases((leases) => leases.renew(this.storageKey, this.holder)).catch(() => false);
      if (!mayGoOn) return void (await requestRelease());
    }
  }
}

/** The library's own answer, which is no Error, with the trace of where it happened. */
function lockTimeout(): Error {
  return Object.assign(new Error(ERRORS.ERR_LOCK_TIMEOUT.body), ERRORS.ERR_LOCK_TIMEOUT);
}
