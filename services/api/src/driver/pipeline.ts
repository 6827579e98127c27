import type { Connection, Pool, PoolClient, Submittable } from "pg";
import { isConnectionLost } from "../core/failure";
import type { Batch } from "./batch";
import { BATCH_MS, destroyConnection } from "./deadline";
import { PreparedStatements } from "./prepared";

/** Batches in flight on one connection. */
const MAX_IN_FLIGHT = 8;

/** When the first batch in flight takes longer, those behind it are hedged. A connection idle for this long returns to the pool. */
const HEDGE_AFTER_MS = 50;

/**
 * Pipelines batches: several are in flight on one connection, so PostgreSQL begins the next one at once. When the first is
 * slow, those behind it are hedged: sent on another connection too, and answered by the connection that reaches them first.
 */
export class Pipeline {
  private readonly connections = new Set<PipelinedConnection>();
  private readonly waiting = new Set<Batch>();

  constructor(private readonly pool: Pool) {}

  send(batch: Batch): void {
    this.waiting.add(batch);
    this.fill();
    if (this.waiting.has(batch)) this.open(batch);
  }

  /** Sends a batch on a second connection, unless it already is on one. This is safe because batches only read. */
  hedge(batch: Batch, carrier: PipelinedConnection): void {
    if (!batch.answeredBy && !this.isInFlight(batch, carrier)) this.send(batch);
  }

  /** Fails a batch that no connection carries any more. */
  failIfOrphaned(batch: Batch, error: Error): void {
    if (!batch.answeredBy && !this.isInFlight(batch)) batch.fail(error);
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  /** Sends waiting batches in their order on connections that have room. */
  fill(): void {
    for (const connection of this.connections) {
      for (const batch of this.waiting) {
        if (!connection.hasRoom) break;
        this.waiting.delete(batch);
        if (!batch.answeredBy && !connection.carries(batch)) connection.send(batch);
      }
    }
  }

  /** Returns a connection to the pool, which discards it if it is broken. */
  close(connection: PipelinedConnection, broken?: Error): void {
    this.connections.delete(connection);
    connection.release(broken);
  }

  private isInFlight(batch: Batch, except?: PipelinedConnection): boolean {
    return this.waiting.has(batch) || [...this.connections].some((other) => other !== except && other.carries(batch));
  }

  /** Takes one more connection from the pool. The batch may be sent on another before it is there. */
  private open(batch: Batch): void {
    this.pool.connect((error, client) => {
      if (client) this.connections.add(new PipelinedConnection(client, this));
      else if (this.waiting.delete(batch)) this.failIfOrphaned(batch, error as Error);
      this.fill();
    });
  }
}

/** A connection and the batches in flight on it. To pg it is the query that is active, once for each batch. */
class PipelinedConnection implements Submittable {
  private readonly inFlight: Batch[] = [];
  private readonly prepared: PreparedStatements;
  private connection: Connection | undefined;
  private isSlow = false;
  private readonly hedgeTimer = setTimeout(() => this.hedgeOrRelease(), HEDGE_AFTER_MS);
  private readonly deadline = setTimeout(() => this.destroyIfBusy(), BATCH_MS);
  /** For an idle connection; of one with batches in flight, pg calls `handleError`. */
  private readonly onError = (error: Error) => {
    if (this.isIdle) this.pipeline.close(this, error);
  };

  constructor(
    private readonly client: PoolClient,
    private readonly pipeline: Pipeline,
  ) {
    this.prepared = PreparedStatements.on(client);
    client.on("error", this.onError);
  }

  get hasRoom(): boolean {
    return this.inFlight.length < MAX_IN_FLIGHT && !this.isSlow;
  }

  carries(batch: Batch): boolean {
    return this.inFlight.includes(batch);
  }

  send(batch: Batch): void {
    this.inFlight.push(batch);
    if (this.connection) batch.write(this.connection, this.prepared);
    if (this.inFlight.length === 1) this.activateNext();
  }

  /** Called by pg when the connection is ready for the first batch, which usually has been sent already. */
  submit(connection: Connection): void {
    if (this.connection) return;
    this.connection = connection;
    for (const batch of this.inFlight) batch.write(connection, this.prepared);
  }

  handleRowDescription({ fields }: { fields: { dataTypeID: number }[] }): void {
    this.first?.describe(fields, this.prepared);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.first?.addRow(fields);
  }

  handleCommandComplete(): void {
    this.first?.answer(this.prepared);
  }

  handleReadyForQuery(): void {
    this.inFlight.shift();
    this.isSlow = false;
    if (this.isIdle) this.hedgeTimer.refresh();
    else this.activateNext();
    this.pipeline.fill();
  }

  handleError(error: Error): void {
    const { first } = this;
    if (isConnectionLost(error)) {
      const [, ...others] = this.inFlight.splice(0);
      this.pipeline.close(this, error);
      first?.fail(error);
      for (const batch of others) this.pipeline.hedge(batch, this);
    } else {
      first?.failStatement(error, this.prepared);
      this.handleReadyForQuery();
    }
  }

  release(broken?: Error): void {
    clearTimeout(this.hedgeTimer);
    clearTimeout(this.deadline);
    this.client.off("error", this.onError);
    this.client.release(broken);
  }

  private get isIdle(): boolean {
    return this.inFlight.length === 0;
  }

  /** The batch whose answer comes next, unless another connection answers it. */
  private get first(): Batch | undefined {
    const [batch] = this.inFlight;
    return batch?.answeredBy === this ? batch : undefined;
  }

  private activateNext(): void {
    const [batch] = this.inFlight;
    if (batch) batch.answeredBy ??= this;
    this.hedgeTimer.refresh();
    this.deadline.refresh();
    this.client.query(this);
  }

  private hedgeOrRelease(): void {
    if (this.isIdle) return this.pipeline.close(this);
    this.isSlow = true;
    for (const batch of this.inFlight.slice(1)) this.pipeline.hedge(batch, this);
  }

  /** The first batch has passed its deadline. Those behind it are sent on another connection. */
  private destroyIfBusy(): void {
    if (!this.isIdle) destroyConnection(this.client);
  }
}
