import type { Context } from "./context";

/** A job carries ids only; its worker reads what they stand for when its turn comes. */
export type JobIds = Readonly<Record<string, string>>;

/** Everything about one queue, said once by the module whose work it is. */
export interface Queue {
  readonly name: string;
  /** Does one job, as the system viewer. What it throws fails the job, which is then tried again. */
  work(context: Context, ids: JobIds): Promise<void>;
  readonly retry: Retry;
  /** What starts a job: the commit of its cause, at once, or a worker that looks every few seconds. */
  readonly startedBy: "COMMIT" | "CLOCK";
  /** How long a finished job is kept; a day when absent. */
  readonly keepDoneSeconds?: number;
  /** When it gets a job without a cause, as cron in UTC. */
  readonly schedule?: string;
}

export interface Retry {
  readonly limit: number;
  /** Doubled for each further try. */
  readonly delaySeconds: number;
  readonly maxDelaySeconds: number;
}

/** A day of tries: 1 s, 2 s, 4 s … up to an hour apart. */
export const RETRY_FOR_A_DAY: Retry = { limit: 36, delaySeconds: 1, maxDelaySeconds: 3600 };

export const NIGHTLY = "17 3 * * *";

/** Thrown by a worker that knows when the next try makes sense. */
export class RetryLater extends Error {
  constructor(
    /** Absent: by the queue's own delays. */
    readonly afterSeconds: number | undefined,
    reason: string,
  ) {
    super(reason);
  }
}
