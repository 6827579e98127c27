import type { Connection, Pool, PoolClient, Submittable } from "pg";
import type { Batch } from "./batch";
import { BATCH_MS, destroyConnection } from "./deadline";
import { isConnectionLost } from "./failure";
import { Prepared } from "./prepared";

/** Batches that are under way on one connection at the most. */
const MOST = 8;

/** What takes longer keeps nobody waiting behind it, and who does nothing for so long gives the connection back. */
const PATIENCE_MS = 50;

/**
 * Where batches travel: one behind the other on the same connection, none waiting for the answer of the one before, so
 * that PostgreSQL goes on at once with the next in a process that is awake. Where the foremost is slow, those behind it
 * are sent on another connection as well, and answered by the one that comes to them first.
 */
export class Lanes {
  private readonly lanes = new Set<Lane>();
  private readonly waiting = new Set<Batch>();

  constructor(private readonly pool: Pool) {}

  send(batch: Batch): void {
    this.waiting.add(batch);
    this.fill();
    if (this.waiting.has(batch)) this.open(batch);
  }

  /** Sends what another lane carries, too, unless it is on its way elsewhere already. Batches write nothing. */
  sendAlso(batch: Batch, carrier: Lane): void {
    if (!batch.lane && !this.isUnderWay(batch, carrier)) this.send(batch);
  }

  /** One of its ways has come to an end. */
  lose(batch: Batch, error: Error): void {
    if (!batch.lane && !this.isUnderWay(batch)) batch.fail(error);
  }

  end(): Promise<void> {
    return this.pool.end();
  }

  /** Gives what waits its places, in its order. */
  fill(): void {
    for (const lane of this.lanes) {
      for (const batch of this.waiting) {
        if (!lane.hasRoom) break;
        this.waiting.delete(batch);
        if (!batch.lane && !lane.carries(batch)) lane.take(batch);
      }
    }
  }

  /** A connection that is broken is not used again. */
  close(lane: Lane, broken?: Error): void {
    this.lanes.delete(lane);
    lane.release(broken);
  }

  private isUnderWay(batch: Batch, but?: Lane): boolean {
    return this.waiting.has(batch) || [...this.lanes].some((lane) => lane !== but && lane.carries(batch));
  }

  /** One more connection, when the pool has one. Until then what waits for it may find its place elsewhere. */
  private open(batch: Batch): void {
    this.pool.connect((error, client) => {
      if (client) this.lanes.add(new Lane(client, this));
      else if (this.waiting.delete(batch)) this.lose(batch, error as Error);
      this.fill();
    });
  }
}

/** A connection, and the batches that are under way on it. It stands where pg's own query stands, for each of them in turn. */
class Lane implements Submittable {
  private readonly under: Batch[] = [];
  private readonly prepared: Prepared;
  private connection: Connection | undefined;
  private isSlow = false;
  private readonly patience = setTimeout(() => this.giveUp(), PATIENCE_MS);
  private readonly deadline = setTimeout(() => this.destroyIfBusy(), BATCH_MS);
  /** Of a connection that breaks while it has something to do, pg tells in `handleError`. */
  private readonly breaks = (error: Error) => {
    if (this.isIdle) this.lanes.close(this, error);
  };

  constructor(
    private readonly client: PoolClient,
    private readonly lanes: Lanes,
  ) {
    this.prepared = Prepared.on(client);
    client.on("error", this.breaks);
  }

  get hasRoom(): boolean {
    return this.under.length < MOST && !this.isSlow;
  }

  carries(batch: Batch): boolean {
    return this.under.includes(batch);
  }

  take(batch: Batch): void {
    this.under.push(batch);
    if (this.connection) batch.write(this.connection, this.prepared);
    if (this.under.length === 1) this.goOn();
  }

  /** Called by pg whenever the connection is ready for the foremost, which most often has been sent already. */
  submit(connection: Connection): void {
    if (this.connection) return;
    this.connection = connection;
    for (const batch of this.under) batch.write(connection, this.prepared);
  }

  handleRowDescription({ fields }: { fields: { dataTypeID: number }[] }): void {
    this.foremost?.describe(fields, this.prepared);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    this.foremost?.addRow(fields);
  }

  handleCommandComplete(): void {
    this.foremost?.answer(this.prepared);
  }

  handleReadyForQuery(): void {
    this.under.shift();
    this.isSlow = false;
    if (this.isIdle) this.patience.refresh();
    else this.goOn();
    this.lanes.fill();
  }

  handleError(error: Error): void {
    const { foremost } = this;
    if (isConnectionLost(error)) {
      const [, ...others] = this.under.splice(0);
      this.lanes.close(this, error);
      foremost?.fail(error);
      for (const batch of others) this.lanes.sendAlso(batch, this);
    } else {
      foremost?.refuse(error, this.prepared);
      this.handleReadyForQuery();
    }
  }

  release(broken?: Error): void {
    clearTimeout(this.patience);
    clearTimeout(this.deadline);
    this.client.off("error", this.breaks);
    this.client.release(broken);
  }

  private get isIdle(): boolean {
    return this.under.length === 0;
  }

  /** The batch whose answer comes next, unless it is answered elsewhere. */
  private get foremost(): Batch | undefined {
    const [batch] = this.under;
    return batch?.lane === this ? batch : undefined;
  }

  private goOn(): void {
    const [batch] = this.under;
    if (batch) batch.lane ??= this;
    this.patience.refresh();
    this.deadline.refresh();
    this.client.query(this);
  }

  /** Called when patience has run out. */
  private giveUp(): void {
    if (this.isIdle) return this.lanes.close(this);
    this.isSlow = true;
    for (const batch of this.under.slice(1)) this.lanes.sendAlso(batch, this);
  }

  /** Called when the foremost batch has passed its deadline. What is behind it is sent on another connection. */
  private destroyIfBusy(): void {
    if (!this.isIdle) destroyConnection(this.client);
  }
}
