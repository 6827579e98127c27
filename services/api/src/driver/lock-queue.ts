/** Equal to PostgreSQL's `lock_timeout`. */
const TIMEOUT_MS = 2_000;

/** Has PostgreSQL's error code for a lock that is not available in time. */
export class RowBusy extends Error {
  override name = "RowBusy";
  readonly code = "55P03";
}

/**
 * Transactions that lock the same row queue here before they take a connection. Otherwise a few requests for one locked
 * row would occupy every connection, and all other writes would wait.
 */
export class LockQueue {
  private readonly queues = new Map<string, (() => void)[]>();

  constructor(private readonly timeoutMs = TIMEOUT_MS) {}

  /** Resolves with the function that releases the place to the next transaction. */
  async enter(row: string): Promise<() => void> {
    const queue = this.queues.get(row);
    if (queue) await this.wait(queue);
    else this.queues.set(row, []);
    return () => this.release(row);
  }

  private wait(queue: (() => void)[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(enter), 1);
        reject(new RowBusy("Other transactions of this process hold the row."));
      }, this.timeoutMs);
      queue.push(enter);
    });
  }

  private release(row: string): void {
    const next = this.queues.get(row)?.shift();
    if (next) next();
    else this.queues.delete(row);
  }
}
