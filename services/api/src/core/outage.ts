import type { Logger } from "pino";
import { transientFailureOf } from "./failure";

export function isDatabaseGone(error: Error): boolean {
  return transientFailureOf(error) === "UNREACHABLE";
}

/** So long without a failure, and an answer: the outage is over. */
const QUIET_MS = 2_000;

/**
 * Whether the database is out of reach, as far as this process has noticed. Its beginning and its end are logged, once
 * each; the failures between are counted, because thousands of requests would say the same.
 */
export class Outage {
  private beganAt: number | null = null;
  private lastFailureAt = 0;
  private failures = 0;

  constructor(private readonly log: Logger) {}

  failed(error: Error): void {
    this.lastFailureAt = Date.now();
    this.failures += 1;
    if (this.beganAt !== null) return;
    this.beganAt = this.lastFailureAt;
    this.log.error({ err: error }, "the database cannot be reached");
  }

  answered(): void {
    const now = Date.now();
    if (this.beganAt === null || now - this.lastFailureAt < QUIET_MS) return;
    const seconds = Math.round((now - this.beganAt) / 1_000);
    this.log.warn({ seconds, failures: this.failures }, "the database can be reached again");
    this.beganAt = null;
    this.failures = 0;
  }
}
