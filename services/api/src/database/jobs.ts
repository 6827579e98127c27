import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import type { Jobs } from "../core/context";
import type { Database, Writing } from "../core/database";
import { TryLater } from "../modules/mail/mail.worker";

/** What a queue's job does; its ids are what was sent. */
export type Worker = (ids: Readonly<Record<string, string>>) => Promise<void>;

export interface JobQueue extends Jobs {
  /** Begins to work on the queues; those of `daily` also get a job of their own each night. */
  work(workers: Readonly<Record<string, Worker>>, daily: readonly string[]): Promise<void>;
  /** Ends when what is under way has ended, or after ten seconds. */
  stop(): Promise<void>;
}

const NIGHTLY = "17 3 * * *";
const POLL_SECONDS = 0.5;
/** A day of tries: 1 s, 2 s, 4 s … up to an hour apart. */
const RETRIES = { retryLimit: 36, retryDelay: 1, retryBackoff: true, retryDelayMax: 3600 };

/** The library's queue in its own tables, which our migrations make; it runs on the system's connections. */
export async function openJobs(database: Database, log: Logger, queues: readonly string[]): Promise<JobQueue> {
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => ({ rows: await database.query(text, values) }) },
    schema: "pgboss",
    migrate: false,
    createSchema: false,
    useListenNotify: false,
    registerInstance: false,
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.error({ err: error }, "the queue met an error"));
  await boss.start();
  for (const queue of queues) await boss.createQueue(queue, RETRIES);
  return {
    async send(queue, ids, writing: Writing) {
      await boss.send(queue, ids, {
        db: { executeSql: async (text, values) => ({ rows: await writing.query(text, values) }) },
      });
    },
    async work(workers, daily) {
      for (const [queue, worker] of Object.entries(workers)) {
        await boss.work<Record<string, string>>(
          queue,
          { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1, localConcurrency: 2 },
          async ([job]) => {
            if (!job) return;
            try {
              await worker(job.data);
            } catch (error) {
              if (!(error instanceof TryLater && error.afterSeconds)) throw error;
              await boss.send(queue, job.data, { startAfter: error.afterSeconds });
            }
          },
        );
      }
      for (const queue of daily) await boss.schedule(queue, NIGHTLY);
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000, close: false }),
  };
}
