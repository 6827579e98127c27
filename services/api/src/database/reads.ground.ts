import "reflect-metadata";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../core/database";
import { type Statement, statement } from "../core/statement";
import { connect } from "../driver/connect";
import { openConnection, type SingleConnection } from "../driver/connection";
import { poolsOf } from "../driver/pools";
import { type EmbeddedDatabase, startEmbedded } from "./embedded";

export const WORKSPACES = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-000000000002"] as const;
export const sql = (text: string): Statement => statement(text.slice(0, 60), () => text);
export const backend = sql("select pg_backend_pid(), current_setting('portico.workspace', true)");
export const number = sql("select :number::int");
export const asleep = sql("select pg_sleep(20)");

/** A PostgreSQL for the tests of one file, and who reads from it. */
export class ReadingGround {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "portico-reads-")));
  private embedded!: EmbeddedDatabase;
  private other!: SingleConnection;
  database!: Database;

  constructor() {
    jest.setTimeout(60_000);
    beforeAll(async () => {
      this.embedded = await startEmbedded(this.folder);
      this.other = await openConnection(this.embedded.url, 10_000);
      this.database = await connect(this.embedded.url, "system", false, [], poolsOf(13).system);
    });
    afterAll(async () => {
      await this.database.close();
      await this.other.end();
      await this.embedded.stop();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** As one request reads: what is asked for in one tick is one batch. */
  request(workspaceId: string | null = null) {
    const sent: string[] = [];
    const reads = this.database.readBatch(workspaceId, (text) => sent.push(text));
    return { sent, rows: (asked: Statement, values = {}) => reads.rows(asked, values) };
  }

  /** On a connection that no request reads on. */
  async elsewhere(text: string): Promise<unknown[]> {
    return this.other.query(text);
  }
}
