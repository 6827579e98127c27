import type { Connection, Pool, PoolClient, Submittable } from "pg";
import type { Batch } from "./batch";
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
    if (this.waiting.has(batch)) return;
    batch.ways += 1;
    this.waiting.add(batch);
    this.fill();
    if (this.waiting.has(batch)) this.open(batch);
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
        if (!batch.way) lane.take(batch);
      }
    }
  }

  /** A connection that is broken is not used again. */
  close(lane: Lane, broken?: Error): void {
    this.lanes.delete(lane);
    lane.release(broken);
  }

  /** One more connection, when the pool has one. Until then what waits for it may find its place elsewhere. */
  private open(batch: Batch): void {
    this.pool.connect((error, client) => {
      if (client) this.lanes.add(new Lane(client, this));
      else if (this.waiting.delete(batch)) batch.lose(error as Error);
      this.fill();
    });
  }
}

/** A batch on its way by one lane. */
interface Sent {
  readonly batch: Batch;
  isWritten: boolean;
  /** It is sent on another lane, too. */
  hasMoved: boolean;
}

/** PostgreSQL closes the connection, or it broke. Any other error is about a statement. */
const isBroken = ({ code }: Error & { code?: string }) => !code || /^(08|57P|E)/.test(code);

/** A connection, and the batches that are under way on it. It stands where pg's own query stands, for each of them in turn. */
class Lane implements Submittable {
  private readonly under: Sent[] = [];
  private readonly prepared: Prepared;
  private connection: Connection | undefined;
  private isSlow = false;
  private readonly patience = setTimeout(() => this.giveUp(), PATIENCE_MS);

  constructor(
    private readonly client: PoolClient,
    private readonly lanes: Lanes,
  ) {
    this.prepared = Prepared.on(client);
  }

  get isIdle(): boolean {
    return this.under.length === 0;
  }

  get hasRoom(): boolean {
    return this.under.length < MOST && !this.isSlow;
  }

  take(batch: Batch): void {
    this.under.push({ batch, isWritten: false, hasMoved: false });
    if (this.under.length === 1) this.goOn();
    else this.write();
  }

  /** Called by pg whenever the connection is ready for the foremost, which most often has been sent already. */
  submit(connection: Connection): void {
    this.connection = connection;
    this.write();
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
    this.patience.refresh();
    if (!this.isIdle) this.goOn();
    this.lanes.fill();
  }

  handleError(error: Error): void {
    const { foremost } = this;
    if (isBroken(error)) {
      const [, ...others] = this.under.splice(0);
      this.lanes.close(this, error);
      foremost?.fail(error);
      this.move(others);
      for (const { batch } of others) batch.lose(error);
    } else {
      foremost?.refuse(error);
      this.handleReadyForQuery();
    }
  }

  release(broken?: Error): void {
    clearTimeout(this.patience);
    this.client.release(broken);
  }

  /** The batch whose answer comes next, unless it is answered elsewhere. */
  private get foremost(): Batch | undefined {
    const [sent] = this.under;
    return sent && sent.batch.way === sent ? sent.batch : undefined;
  }

  private goOn(): void {
    const [sent] = this.under;
    if (sent) sent.batch.way ??= sent;
    this.patience.refresh();
    this.client.query(this);
  }

  private write(): void {
    const { connection } = this;
    if (!connection) return;
    for (const sent of this.under.filter(({ isWritten }) => !isWritten)) {
      sent.isWritten = true;
      sent.batch.write(connection, this.prepared);
    }
  }

  /** Called when patience has run out. */
  private giveUp(): void {
    this.isSlow = true;
    if (this.isIdle) this.lanes.close(this);
    else this.move(this.under.slice(1));
  }

  /** Batches write nothing, so they may be sent twice. */
  private move(sent: readonly Sent[]): void {
    for (const each of sent.filter(({ batch, hasMoved }) => !batch.way && !hasMoved)) {
      each.hasMoved = true;
      this.lanes.send(each.batch);
    }
  }
}
