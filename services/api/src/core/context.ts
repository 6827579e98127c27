import type { Logger } from "pino";
import type { Registry } from "prom-client";
import type { Database, Doubt, Reads, Running, Trace } from "./database";
import type { Outage } from "./outage";
import type { JobIds } from "./queue";
import type { Parameters, Statement } from "./statement";
import { system, type Viewer } from "./viewer";
import type { Writing } from "./writing";

/** Work for later, put down in the transaction of its cause. A job carries ids only. */
export interface Jobs {
  /** Its turn comes at once, or after so many seconds. Fails for a queue that no module declares. */
  send(queue: string, ids: JobIds, writing: Writing, afterSeconds?: number): Promise<void>;
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

/** Kept rows that a commit may have made old. */
export interface Forgetful {
  forget(): void;
}

/** One request: it makes everything else, once, and forgets it afterwards. */
export class Context {
  private readonly made = new Map<Made<unknown>, unknown>();
  private readonly reads: Reads;
  private writing: Writing | undefined;
  private systemContext: Context | undefined;

  constructor(
    readonly service: Service,
    readonly request: Request,
    readonly viewer: Viewer,
    doubt?: Doubt,
  ) {
    this.reads = this.databaseOfViewer.reads(viewer.workspaceId, this.trace, doubt);
  }

  /** Whether the viewer is who the request's cookies stand for now; false only where the viewer was in doubt. */
  get isAsSeen(): Promise<boolean> {
    return this.reads.isAsSeen;
  }

  get<Thing>(make: Made<Thing>): Thing {
    const found = this.made.get(make) as Thing | undefined;
    if (found) return found;
    const thing = new make(this);
    this.made.set(make, thing);
    return thing;
  }

  /** The same request with the system's eyes: for sign-in, where nobody is anybody yet. */
  get system(): Context {
    this.systemContext ??= new Context(this.service, this.request, system);
    return this.systemContext;
  }

  /** In the transaction under way, or else among the reads of this tick. */
  rows(statement: Statement, parameters: Parameters): Promise<unknown[][]> {
    const running: Running = this.writing ?? this.reads;
    return running.rows(statement, parameters);
  }

  /** A command's one transaction; see `Database.transaction`. Within it the stores of this context read and lock in it. */
  async transaction<Result>(work: (writing: Writing) => Promise<Result>): Promise<Result> {
    if (this.writing) throw new Error("A transaction is under way: one command, one transaction.");
    if (!(await this.isAsSeen)) throw new Error("Nothing is changed for a viewer who is another now.");
    try {
      return await this.databaseOfViewer.transaction(this.viewer.workspaceId, this.trace, (writing) => {
        this.writing = writing;
        this.forget();
        return work(writing);
      });
    } finally {
      this.writing = undefined;
      this.forget();
    }
  }

  get current(): Writing {
    if (!this.writing) throw new Error("Rows are written and locked in a transaction only.");
    return this.writing;
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

/** What a question or a command is given: its context may be of a viewer in doubt. */
export interface AskCarrier extends Carrier {
  lookAgain(): Promise<Context>;
  /** Says that the operation is no question: it releases its permit, because it may wait for others than the database. */
  beginCommand(): void;
}

/** What a subscription is given: it outlives the request that began it, so it looks again who is asking. */
export interface StreamCarrier extends Carrier {
  look(): Promise<Viewer>;
}

function isForgetful(thing: unknown): thing is Forgetful {
  return typeof thing === "object" && thing !== null && "forget" in thing;
}
