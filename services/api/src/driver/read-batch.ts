import type { ReadBatch, Trace, UnverifiedViewer } from "../core/database";
import { VIEWER_CHANGED } from "../core/session-lookup";
import { type Parameters, type Statement, valuesFor } from "../core/statement";
import { Batch } from "./batch";
import { enterWorkspace } from "./enter-workspace";
import type { Pipeline } from "./pipeline";

/**
 * The statements of one tick are sent as one batch, after `set_config`. For an unverified viewer the first batch verifies
 * the viewer before anything else, and later batches wait for the result.
 */
export class PostgresReadBatch implements ReadBatch {
  private batch: Batch | undefined;
  private verified: Promise<boolean> | undefined;

  constructor(
    private readonly pipeline: Pipeline,
    private readonly workspaceId: string | null,
    private readonly trace: Trace,
    private readonly unverified?: UnverifiedViewer,
  ) {}

  rows(statement: Statement, parameters: Parameters): Promise<unknown[][]> {
    const values = valuesFor(statement, parameters);
    if (!this.batch || this.batch.isSent) this.batch = this.begin();
    return this.batch.add(statement, values);
  }

  get isViewerCurrent(): Promise<boolean> {
    if (this.unverified && !this.verified) this.batch = this.begin();
    return this.verified ?? Promise.resolve(true);
  }

  private begin(): Batch {
    const batch = new Batch(this.trace, (skipped) => this.begin().addAll(skipped));
    // Two ticks, because DataLoader dispatches at the end of the first one.
    const send = () => process.nextTick(() => process.nextTick(() => this.pipeline.send(batch)));
    if (!this.unverified) {
      this.enter(batch);
      send();
    } else if (!this.verified) {
      const { statement, parameters } = this.unverified;
      this.verified = isVerified(batch.begin(statement, valuesFor(statement, parameters)));
      send();
    } else {
      this.enter(batch);
      const refuse = () => batch.fail(new Error("The viewer is not the one who was seen before."));
      this.verified.then((isCurrent) => (isCurrent ? send() : refuse()), refuse);
    }
    return batch;
  }

  private enter(batch: Batch): void {
    // A failure here fails the statements behind it, whose promises are awaited.
    if (this.workspaceId) batch.begin(enterWorkspace, [this.workspaceId]).catch(() => undefined);
  }
}

/** False if the database says that the viewer has changed; rejects for any other failure. */
function isVerified(verification: Promise<unknown>): Promise<boolean> {
  const verified = verification.then(
    () => true,
    (error: Error & { code?: string }) => {
      if (error.code === VIEWER_CHANGED) return false;
      throw error;
    },
  );
  // It is awaited only after the statements of the same batch.
  verified.catch(() => undefined);
  return verified;
}
