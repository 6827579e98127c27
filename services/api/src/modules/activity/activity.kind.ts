import { OpenEnum } from "../../core/open-enum";
import type { Policy } from "../../core/table";

/**
 * What an event can be about. The module that owns the thing says how it is found, who may see it and what it is called;
 * so an event shows exactly while its thing does, and this module imports none of them.
 */
export interface ActivityTarget {
  readonly name: string;
  readonly description: string;
  readonly table: string;
  readonly policy: Policy;
  /** SQL of its name, such as `project.name`. */
  readonly title: string;
}

/** One kind of event. */
export interface ActivityKind {
  readonly name: string;
  readonly description: string;
  readonly target: ActivityTarget;
  /** `title` is the target's name as it is now, `detail` what the event itself keeps, ready for a sentence. */
  sentence(title: string, detail: string): string;
}

export type ActivityKinds<Name extends string = string> = Readonly<Record<Name, ActivityKind>>;

/** The kinds of events about one thing, by their names. */
export function defineActivity<Name extends string>(
  target: ActivityTarget,
  kinds: Readonly<Record<Name, Pick<ActivityKind, "description" | "sentence">>>,
): ActivityKinds<Name> {
  const defined = Object.entries<Pick<ActivityKind, "description" | "sentence">>(kinds);
  return Object.fromEntries(defined.map(([name, kind]) => [name, { name, target, ...kind }])) as ActivityKinds<Name>;
}

export const ActivityKindEnum = new OpenEnum("ActivityKind", "The kinds of events.");
export const EventTargetKind = new OpenEnum("EventTargetKind", "What an event is about.");

const declared = new Map<string, ActivityKind>();
const targets: ActivityTarget[] = [];

/** Makes kinds part of the graph, and events about their targets visible. */
export function declareActivity(kinds: ActivityKinds): void {
  for (const kind of Object.values(kinds)) {
    ActivityKindEnum.declare(kind.name, kind.description);
    EventTargetKind.declare(kind.target.name, kind.target.description);
    declared.set(kind.name, kind);
    if (!targets.includes(kind.target)) targets.push(kind.target);
  }
}

/** In the order of the modules. */
export function declaredTargets(): readonly ActivityTarget[] {
  return targets;
}

export function sentenceOf(name: string, title: string, detail: string | null): string {
  const kind = declared.get(name);
  if (!kind) throw new Error(`No module declares the activity ${name}.`);
  return kind.sentence(title, wordOf(detail ?? ""));
}

/** A section in a sentence: `INVOICES` is “Invoices”. */
function wordOf(detail: string): string {
  return detail.slice(0, 1) + detail.slice(1).toLowerCase();
}
