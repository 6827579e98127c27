/** Is thrown at once where the queue is full. */
export class QueueFull extends Error {}

/** Takes work out of the queue, and fails it with this reason; does nothing once the work has begun. */
export type LeaveQueue = (reason: Error) => void;

/** Lets a number of pieces of work run at once; the others wait in their order, in a queue that has a bound. */
export class Semaphore {
  private readonly waiting = new Set<() => void>();

  constructor(
    private free: number,
    private readonly maxWaiting = Number.POSITIVE_INFINITY,
  ) {}

  /**
   * Runs the work when its turn comes. The work may release its permit before its end, where what is left of it should
   * keep nobody waiting. `onQueued` is called if the work has to wait.
   */
  async run<Result>(
    work: (release: () => void) => Promise<Result>,
    onQueued: (leave: LeaveQueue) => void = () => undefined,
  ): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await this.turn(onQueued);
    let isHeld = true;
    const release = () => {
      if (isHeld) this.passOn();
      isHeld = false;
    };
    try {
      return await work(release);
    } finally {
      release();
    }
  }

  private turn(onQueued: (leave: LeaveQueue) => void): Promise<void> {
    if (this.waiting.size >= this.maxWaiting) throw new QueueFull("The queue is full.");
    return new Promise((resolve, reject) => {
      this.waiting.add(resolve);
      onQueued((reason) => {
        if (this.waiting.delete(resolve)) reject(reason);
      });
    });
  }

  private passOn(): void {
    const [next] = this.waiting;
    if (!next) {
      this.free += 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
