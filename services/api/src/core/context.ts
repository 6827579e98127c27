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

/** Notifications of committed transactions, from every process. */
export interface Notifications {
  /** Calls the listener with each payload, and with null when some may have been missed. Returns a function that unsubscribes. */
  subscribe(channel: string, listener: (payload: string | null) => void): () => void;
  /** Changes with every notification that this process receives: equal versions mean that there was none in between. */
  version(channel: string): string;
}

/** Rate limits, counted in the database: shared by all processes, and kept across restarts. */
export interface Limits {
  /** Counts one attempt. Null if it is within the limit, else the seconds until the next is allowed. */
  take(limit: Limit, key: string): Promise<number | null>;
}

/** So many attempts in so many seconds. */
export interface Rate {
  readonly tries: number;
  readonly seconds: number;
}

/** A rate limit, declared by the module that uses it. */
export interface Limit extends Rate {
  /** Unique: attempts are counted under this name. */
  readonly name: string;
  /** Additional attempts before the rate applies. */
  readonly burst?: Rate;
  /** The number of counters that keys share, if strangers can invent keys: it bounds the number of rows. */
  readonly slots?: number;
}

/** The process's services, used by every request. Gateways and modules extend it by `declare module`. */
export interface Service {
  readonly database: Database;
  readonly systemDatabase: Database;
  readonly jobs: Jobs;
  readonly notifications: Notifications;
  readonly log: Logger;
  /** Report every failure to reach the database here, so that the log has one line for all of them. */
  readonly outage: Outage;
  /** Shown by `/metrics`. */
  readonly metrics: Registry;
  /** Origin of every link that leaves the service, without a slash at its end. */
  readonly publicUrl: string;
  /** Key for everything that only this installation can verify. */
  readonly secret: Buffer;
  readonly limits: Limits;
}

/** The HTTP request, and the cookies of its response. */
export interface Request {
  readonly id: string;
  /** Which app sent it: a workspace's slug, `admin`, `preview:<id>`; null if it did not say. */
  readonly scope: string | null;
  /** The client's address; null if it is unknown. */
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

/** GraphQL's context value. Apollo copies it for each operation, and a request's `Context` must stay one object. */
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
