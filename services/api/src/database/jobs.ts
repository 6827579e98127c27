import { type JobResult, type JobWithMetadata, PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { Counter, type Registry } from "prom-client";
import type { Context, Jobs, Notifications } from "../core/context";
import type { Database, Transaction } from "../core/database";
import { isDatabaseGone, type Outage } from "../core/outage";
import { type JobIds, type Queue, RetryLater } from "../core/queue";

export interface JobQueue extends Jobs {
  /** Resolves when the queue is open; rejects if it cannot be opened. */
  readonly opened: Promise<void>;
  /** Starts the workers and the schedules. */
  work(asSystem: (work: (context: Context) => Promise<void>) => Promise<void>): Promise<void>;
  /** Waits for running jobs, ten seconds at most. */
  stop(): Promise<void>;
}

/** Workers are notified of new jobs on commit; polling finds delayed jobs, and those of queues without notifications. */
const WORKING = {
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
  batchSize: 5,
  burstWhenBatchFull: true,
  perJobResults: true,
  // For `retryCount`.
  includeMetadata: true,
} as const;
/** A worker renews its jobs. Jobs of a killed process are not renewed, and are retried after this time. pg-boss's minimum is 10 s. */
const HEARTBEATS = { heartbeatSeconds: 15 };
const SUPERVISION = { superviseIntervalSeconds: 10, monitorIntervalSeconds: 10 };

/** Default for `keepDoneSeconds`. */
const KEEP_DONE_SECONDS = 24 * 3600;

type QueuedJob = JobWithMetadata<JobIds>;

interface Surroundings {
  readonly database: Database;
  readonly notifications: Notifications;
  readonly log: Logger;
  readonly outage: Outage;
  readonly metrics: Registry;
}

/**
 * pg-boss on the system's connections, in tables that our migrations create. It opens while pages are already served:
 * `send` and `work` wait for that, and reject if it fails.
 */
export function openJobs(
  { database, notifications, log, outage, metrics }: Surroundings,
  queues: readonly Queue[],
): JobQueue {
  const boss = new PgBoss({
    db: {
      executeSql,
      async listen(channel, onNotice, onGap) {
        const stop = notifications.subscribe(channel, (payload) => (payload === null ? onGap() : onNotice(payload)));
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
    ...SUPERVISION,
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

  /** The queue polls every two seconds, so it also reports the end of an outage. */
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

  /** Also removes the schedules of queues that no module declares any more: their jobs would wait forever. */
  async function schedule(): Promise<void> {
    for (const { name } of await boss.getSchedules())
      if (!queues.some((queue) => queue.name === name && queue.schedule)) await boss.unschedule(name);
    for (const { name, schedule: cron } of queues) if (cron) await boss.schedule(name, cron);
  }
}
