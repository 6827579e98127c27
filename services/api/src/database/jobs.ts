import { type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { Counter, type Registry } from "prom-client";
import type { Context, Jobs, Notices } from "../core/context";
import type { Database, Transaction } from "../core/database";
import { isDatabaseGone, type Outage } from "../core/outage";
import { type JobIds, type Queue, RetryLater } from "../core/queue";

export interface JobQueue extends Jobs {
  /** Resolves when it has opened, and fails if it could not. */
  readonly opened: Promise<void>;
  /** Begins to work on the queues, and to give those with a schedule their jobs. */
  work(asSystem: (work: (context: Context) => Promise<void>) => Promise<void>): Promise<void>;
  /** Ends when what is under way has ended, or after ten seconds. */
  stop(): Promise<void>;
}

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
/**
 * A worker renews its jobs while it has them. Those of a process that was killed are not renewed, and are retried this
 * long after, at the next look for them. pg-boss accepts no less than ten seconds.
 */
const HEARTBEATS = { heartbeatSeconds: 15 };
const LOOKING_FOR_LOST_JOBS = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };

/** How long a finished job is kept where its queue does not say so. */
const KEEP_DONE_SECONDS = 24 * 3600;

type QueuedJob = JobWithMetadata<JobIds>;

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
  queues: readonly Queue[],
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
  for (const { name: queue } of queues) failures.inc({ queue }, 0);
  boss.on("error", (error: Error) => {
    if (isDatabaseGone(error)) outage.failed(error);
    else log.error({ err: error }, "the queue met an error");
  });
  const opened = open();
  opened.catch(() => undefined);
  return {
    opened,
    async send(queue, ids, transaction: Transaction, afterSeconds = 0) {
      if (!queues.some(({ name }) => name === queue)) throw new Error(`No module declares the queue ${queue}.`);
      await opened;
      await boss.send(queue, ids, {
        startAfter: afterSeconds,
        db: { executeSql: async (text, values) => ({ rows: await transaction.query(text, values) }) },
      });
    },
    async work(asSystem) {
      await opened;
      for (const queue of queues) {
        const localConcurrency = queue.schedule ? 1 : 2;
        await boss.work(queue.name, { ...WORKING, localConcurrency }, async (jobs: QueuedJob[]) => {
          const results: JobResult[] = [];
          for (const job of jobs) results.push(await resultOf(queue, job));
          return results;
        });
      }
      await schedule();

      async function resultOf({ name, work }: Queue, { id, data, retryCount }: QueuedJob): Promise<JobResult> {
        try {
          await asSystem((context) => work(context, data));
        } catch (error) {
          const retryAfter = error instanceof RetryLater ? error.afterSeconds : undefined;
          if (!retryAfter) {
            failures.inc({ queue: name });
            if (isDatabaseGone(error as Error)) outage.failed(error as Error);
            log.error({ err: error, queue: name, job: id, attempt: retryCount + 1 }, "a job failed");
            return { id, status: "failed", output: { message: (error as Error).message } };
          }
          await boss.send(name, data, { startAfter: retryAfter });
        }
        return { id, status: "completed" };
      }
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
    for (const { name, retry, startedBy, keepDoneSeconds: deleteAfterSeconds = KEEP_DONE_SECONDS } of queues) {
      if (known.includes(name)) continue;
      const { limit: retryLimit, delaySeconds: retryDelay, maxDelaySeconds: retryDelayMax } = retry;
      const retries = { retryLimit, retryDelay, retryDelayMax, retryBackoff: true };
      await boss.createQueue(name, { ...retries, ...HEARTBEATS, notify: startedBy === "COMMIT", deleteAfterSeconds });
    }
  }

  /** Also ends the schedules of queues that no module declares any more: their jobs would wait forever. */
  async function schedule(): Promise<void> {
    for (const { name } of await boss.getSchedules())
      if (!queues.some((queue) => queue.name === name && queue.schedule)) await boss.unschedule(name);
    for (const { name, schedule: cron } of queues) if (cron) await boss.schedule(name, cron);
  }
}
