import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Database, Executor, ReadBatch, Trace, Transaction, UnverifiedViewer } from "./database";
import type { Outage } from "./outage";
import type { JobIds } from "./queue";
import type { Parameters, Statement } from "./statement";
import { system, type Viewer } from "./viewer";

/** Background jobs, created in the transaction of their cause. A job carries ids only. */
export interface Jobs {
  /** The job may start at once, or after so many seconds. Fails for a queue that no module declares. */
  send(queue: string, ids: JobIds, transaction: Transaction, afterSeconds?: number): Promise<void>;
}

/** What committed transactions have told, whichever process they ran in. */
export interface Notices {
  /**
   * Calls back with what is told on a channel, and with null when some of it may have been missed. Answers how to stop
   * hearing.
   */
  hear(channel: string, listener: (told: string | null) => void): () => void;
  /** Is another after everything that this process has heard on the channel: equal versions mean that nothing was told between. */
  version(channel: string): string;
}

/** Counts tries in the database, so that all processes count together and a restart forgets nothing. */
export interface Limits {
  /** Takes one try; null when it was within the limit, else the seconds until the next. */
  take(limit: Limit, key: string): Promise<number | null>;
}

/** How many tries in how many seconds. */
export interface Rate {
  readonly tries: number;
  readonly seconds: number;
}

/** What is counted against a rate; the module that counts it says so. */
export interface Limit extends Rate {
  /** Unique: tries are counted by it. */
  readonly name: string;
  /** How many more before the rate above applies. */
  readonly burst?: Rate;
  /** Keys that a stranger can invent share so many counters, so that a flood of them has a bounded number of rows. */
  readonly slots?: number;
}

/** What the process holds and every request uses. Gateways and modules add their own part by `declare module`. */
export interface Service {
  readonly database: Database;
  readonly systemDatabase: Database;
  readonly jobs: Jobs;
  readonly notices: Notices;
  readonly log: Logger;
  /** Is told of every failure to reach the database, so that the log has one line for all of them. */
  readonly outage: Outage;
  /** What `/metrics` shows. */
  readonly metrics: Registry;
  /** Origin of every link that leaves the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Keys what only this installation may be able to verify. */
  readonly secret: Buffer;
  readonly limits: Limits;
}

/** What is known of the request itself, and the cookies that its answer takes along. */
export interface Request {
  readonly id: string;
  /** Where the app that asks is: a workspace's slug, `admin`, `preview:<id>`; null when it did not say. */
  readonly scope: string | null;
  /** The true client address; null when it could not be told. */
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  setCookie(name: string, value: string, maxAgeSeconds: number): void;
  clearCookie(name: string): void;
  /** Tells the browser to forget the pages and files that it has cached of this origin. */
  clearSiteData(): void;
}

type Made<Thing> = new (context: Context) => Thing;

/** Something that caches rows, which a commit may make stale. */
export interface Forgetful {
  forget(): void;
}

/** One request: it creates everything else, once, and drops it afterwards. */
export class Context {
  private readonly made = new Map<Made<unknown>, unknown>();
  private readonly reads: ReadBatch;
  private openTransaction: Transaction | undefined;
  private systemContext: Context | undefined;

  constructor(
    readonly service: Service,
    readonly request: Request,
    readonly viewer: Viewer,
    unverified?: UnverifiedViewer,
  ) {
    this.reads = this.databaseOfViewer.readBatch(viewer.workspaceId, this.trace, unverified);
  }

  /** Whether the request's cookies still belong to the viewer; false only for a viewer from the cache that has changed. */
  get isViewerCurrent(): Promise<boolean> {
    return this.reads.isViewerCurrent;
  }

  get<Thing>(make: Made<Thing>): Thing {
    const found = this.made.get(make) as Thing | undefined;
    if (found) return found;
    const thing = new make(this);
    this.made.set(make, thing);
    return thing;
  }

  /** The same request as the system viewer: for sign-in, before there is a session. */
  get system(): Context {
    this.systemContext ??= new Context(this.service, this.request, system);
    return this.systemContext;
  }

  /** Runs in the open transaction, or else in the read batch of this tick. */
  rows(statement: Statement, parameters: Parameters): Promise<unknown[][]> {
    const executor: Executor = this.openTransaction ?? this.reads;
    return executor.rows(statement, parameters);
  }

  /** A command's one transaction; see `Database.transaction`. Within it the stores of this context read and lock in it. */
  async transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    if (this.openTransaction) throw new Error("A transaction is under way: one command, one transaction.");
    if (!(await this.isViewerCurrent)) throw new Error("Nothing is changed for a viewer who is another now.");
    try {
      return await this.databaseOfViewer.transaction(this.viewer.workspaceId, this.trace, (transaction) => {
        this.openTransaction = transaction;
        this.forget();
        return work(transaction);
      });
    } finally {
      this.openTransaction = undefined;
      this.forget();
    }
  }

  get currentTransaction(): Transaction {
    if (!this.openTransaction) throw new Error("Rows are written and locked in a transaction only.");
    return this.openTransaction;
  }

  get trace(): Trace {
    const { service, request } = this;
    return (sql) => {
      if (service.log.isLevelEnabled("trace")) service.log.trace({ request: request.id, sql }, "statement");
    };
  }

  private get databaseOfViewer(): Database {
    return this.viewer.kind === "SYSTEM" ? this.service.systemDatabase : this.service.database;
  }

  private forget(): void {
    for (const thing of this.made.values()) if (isForgetful(thing)) thing.forget();
  }
}

/** What GraphQL is given: the executor copies its context value for each operation, and a request's context must not be two. */
export interface Carrier {
  readonly context: Context;
}

/** Given to queries and mutations: the context's viewer may be unverified. */
export interface AskCarrier extends Carrier {
  /** A context whose viewer was looked up just now. */
  revalidate(): Promise<Context>;
  /** Called for a mutation: it releases its permit of the semaphore, because it may wait for more than the database. */
  beginCommand(): void;
}

/** Given to subscriptions: they outlive their request, so they look the viewer up again. */
export interface StreamCarrier extends Carrier {
  revalidate(): Promise<Viewer>;
}

function isForgetful(thing: unknown): thing is Forgetful {
  return typeof thing === "object" && thing !== null && "forget" in thing;
}
