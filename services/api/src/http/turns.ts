/** So many may be under way at once; the others wait, in their order. */
export class Turns {
  private readonly waiting: (() => void)[] = [];

  constructor(private free: number) {}

  /** Work may leave before its end, where what is left of it should keep nobody waiting. */
  async take<Result>(work: (leave: () => void) => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    let isHere = true;
    const leave = () => {
      if (isHere) this.makeRoom();
      isHere = false;
    };
    try {
      return await work(leave);
    } finally {
      leave();
    }
  }

  private makeRoom(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}
