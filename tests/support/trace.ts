import { closeSync, fstatSync, openSync, readSync } from "node:fs";

const PATIENCE_MS = 10_000;

/** Reads a service's log as it grows, and knows the statements of each request. */
export class TraceLog {
  private readonly byRequest = new Map<string, string[]>();
  private offset = 0;
  private rest = Buffer.alloc(0);

  constructor(private readonly file: string) {}

  statementsOf(requestId: string): readonly string[] {
    this.read();
    return this.byRequest.get(requestId) ?? [];
  }

  /** Until a request's first statement is seen: on the condition, never on time. */
  async has(requestId: string): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while (this.statementsOf(requestId).length === 0) {
      if (Date.now() > deadline) throw new Error(`No statement of request ${requestId} is in ${this.file}.`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  private read(): void {
    const handle = openSync(this.file, "r");
    const { size } = fstatSync(handle);
    const grown = Buffer.alloc(size - this.offset);
    this.offset += readSync(handle, grown, 0, grown.length, this.offset);
    closeSync(handle);
    const whole = Buffer.concat([this.rest, grown]);
    const end = whole.lastIndexOf(0x0a) + 1;
    this.rest = whole.subarray(end);
    for (const line of whole.toString("utf8", 0, end).split("\n")) if (line.includes('"statement"')) this.keep(line);
  }

  private keep(line: string): void {
    const { request, sql } = JSON.parse(line) as { request?: string; sql?: string };
    if (!request || sql === undefined) return;
    const kept = this.byRequest.get(request);
    if (kept) kept.push(sql);
    else this.byRequest.set(request, [sql]);
  }
}
