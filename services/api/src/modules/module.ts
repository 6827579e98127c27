import type { Context } from "../core/context";
import type { Reason } from "../core/problem";
import type { ActivityKinds } from "./activity/activity.kind";

/** What a module brings. Everything that the service knows of the domain is derived from these declarations. */
export interface Module {
  readonly resolvers?: readonly Resolver[];
  /** The tables that it reads and writes. */
  readonly entities?: readonly (new () => object)[];
  /** What it records about its things. */
  readonly activity?: ActivityKinds;
  /** What it refuses with, beside the reasons of `core`. */
  readonly reasons?: Readonly<Record<string, Reason>>;
}

/** Each request's context makes its own. */
export type Resolver = new (context: Context) => unknown;
