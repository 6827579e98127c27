import type { Context } from "../core/context";
import type { Reason } from "../core/problem";
import type { Queue } from "../core/queue";
import type { ActivityKinds } from "./activity/activity.kind";
import type { MailKind } from "./mail/mail.kind";
import type { MailWriter } from "./mail/mail.worker";

/** What a module brings. Everything that the service knows of the domain is derived from these declarations. */
export interface Module {
  readonly resolvers?: readonly Resolver[];
  /** The tables that it reads and writes. */
  readonly entities?: readonly (new () => object)[];
  /** What it records about its things. */
  readonly activity?: ActivityKinds;
  /** What it refuses with, beside the reasons of `core`. */
  readonly reasons?: Readonly<Record<string, Reason>>;
  /** The kinds of mail that it queues, each with a template of its name in the module's folder. */
  readonly mails?: readonly MailKind[];
  /** Who writes them, and those of modules to its left. */
  readonly mailWriters?: readonly MailWriter[];
  readonly queues?: readonly Queue[];
  /** PostgreSQL's channels on which processes tell each other what was committed. */
  readonly channels?: readonly string[];
}

/** Each request's context makes its own. */
export type Resolver = new (context: Context) => unknown;
