import { type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { Counter, type Registry } from "prom-client";
import type { Jobs, Notices } from "../core/context";
import type { Database } from "../core/database";
import { isDatabaseGone, type Outage } from "../core/outage";
import type { Writing } from "../core/writing";
import { TryLater } from "../modules/mail/mail.worker";

/** What a queue's job does; its ids are what was sent. */
export type Worker = (ids: Readonly<Record<string, string>>) => Promise<void>;

export interface JobQueue extends Jobs {
  /** Resolves when it has opened, and fails if it could not. */
  readonly opened: Promise<void>;
  /** Begins to work on the queues; those of `daily` also get a job of their own each night. */
  work(workers: Readonly<Record<string, Worker>>, daily: readonly string[]): Promise<void>;
  /** Ends when what is under way has ended, or after ten seconds. */
  stop(): Promise<void>;
}

const NIGHTLY = "17 3 * * *";
/**
 * A job that may begin is told of when its cause commits; the clock finds what was put off, and the jobs of queues that
 * are not told of theirs. A full batch is followed by the next at once.
 */
const WORKING = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  // How often a job has been tried before.
  includeMetadata: true,
} as const;
/** A day of tries: 1 s, 2 s, 4 s … up to an hour apart. */
const RETRIES = { retryLimit: 36, retryDelay: 1, retryBackoff: true, retryDelayMax: 3600 };
/**
 * A worker renews its jobs while it has them. Those of a process that was killed are not renewed, and are retried this
 * long after, at the next look for them. pg-boss accepts no less than ten seconds.
 */
const HEARTBEATS = { heartbeatSeconds: 15 };
const LOOKING_FOR_LOST_JOBS = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };

/** How long a finished job is kept. Strangers cause those that begin by the clock, as fast as limits allow. */
const KEEP_DONE_SECONDS = 24 * 3600;
const KEEP_REQUESTED_SECONDS = 600;

/** What begins a queue's work: the commit of a job's cause, or the clock alone. */
export type Begins = "TOLD" | "BY_THE_CLOCK";

type QueuedJob = JobWithMetadata<Record<string, string>>;

interface Surroundings {
  readonly database: Database;
  readonly notices: Notices;
  readonly log: Logger;
  readonly outage: Outage;
  readonly metrics: Registry;
}

/**
 * The library's queue in its own tables, which our migrations make; it runs on the system's connections. It opens while
 * pages are served already: what needs it waits for that, and meets the error if it fails.
 */
export function openJobs(
  { database, notices, log, outage, metrics }: Surroundings,
  queues: Readonly<Record<string, Begins>>,
): JobQueue {
  const boss = new PgBoss({
    db: {
      executeSql,
      async listen(channel, onNotice, onGap) {
        const stop = notices.hear(channel, (told) => (told === null ? onGap() : onNotice(told)));
        return { close: async () => stop() };
      },
    },
    schema: "pgboss",
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
    maintenanceIntervalSeconds: 600,
    ...LOOKING_FOR_LOST_JOBS,
  });
  const failures = new Counter({
    name: "portico_job_failures_total",
    help: "Failed tries of background jobs; a job that is retried may fail several times.",
    labelNames: ["queue"],
    registers: [metrics],
  });
  for (const queue of Object.keys(queues)) failures.inc({ queue }, 0);
  boss.on("error", (error: Error) => {
    if (isDatabaseGone(error)) outage.failed(error);
    else log.error({ err: error }, "the queue met an error");
  });
  const opened = open();
  opened.catch(() => undefined);
  return {
    opened,
    async send(queue, ids, writing: Writing, afterSeconds = 0) {
      await opened;
      await boss.send(queue, ids, {
        startAfter: afterSeconds,
        db: { executeSql: async (text, values) => ({ rows: await writing.query(text, values) }) },
      });
    },
    async work(workers, daily) {
      await opened;
      for (const [queue, worker] of Object.entries(workers)) {
        const localConcurrency = daily.includes(queue) ? 1 : 2;
        await boss.work(queue, { ...WORKING, localConcurrency }, async (jobs: QueuedJob[]) => {
          const results: JobResult[] = [];
          for (const job of jobs) results.push(await resultOf(queue, worker, job));
          return results;
        });
      }
      for (const queue of daily) await boss.schedule(queue, NIGHTLY);
    },
    async stop() {
      await opened.catch(() => undefined);
      await boss.stop({ graceful: true, timeout: 10_000, close: false });
    },
  };

  /** The queue polls every two seconds, so it also notices that the database is back. */
  async function executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> {
    const rows = await database.query(text, values);
    outage.answered();
    return { rows };
  }

  async function open(): Promise<void> {
    await boss.start();
    const known = (await boss.getQueues()).map(({ name }) => name);
    for (const [queue, begins] of Object.entries(queues))
      if (!known.includes(queue)) {
        const isTold = begins === "TOLD";
        const deleteAfterSeconds = isTold ? KEEP_DONE_SECONDS : KEEP_REQUESTED_SECONDS;
        await boss.createQueue(queue, { ...RETRIES, ...HEARTBEATS, notify: isTold, deleteAfterSeconds });
      }
  }

  async function resultOf(queue: string, worker: Worker, { id, data, retryCount }: QueuedJob): Promise<JobResult> {
    try {
      await worker(data);
    } catch (error) {
      const retryAfter = error instanceof TryLater ? error.afterSeconds : undefined;
      if (!retryAfter) {
        failures.inc({ queue });
        if (isDatabaseGone(error as Error)) outage.failed(error as Error);
        log.error({ err: error, queue, job: id, attempt: retryCount + 1 }, "a job failed");
        return { id, status: "failed", output: { message: (error as Error).message } };
      }
      await boss.send(queue, data, { startAfter: retryAfter });
    }
    return { id, status: "completed" };
  }
}
