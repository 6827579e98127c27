import type { Policy } from "../../core/table";
import type { EventTargetKind } from "./event.entity";

/**
 * What an event can be about. The module that owns the thing says how it is found, who may see it and what it is called;
 * so an event shows exactly while its thing does, and this module imports none of them.
 */
export interface ActivityTarget {
  readonly kind: EventTargetKind;
  readonly table: string;
  readonly policy: Policy;
  /** SQL of its name, such as `project.name`. */
  readonly title: string;
}

const targets: ActivityTarget[] = [];

/** Said once for each kind at the start, in the list of modules. */
export function registerTarget(target: ActivityTarget): void {
  if (!targets.some(({ kind }) => kind === target.kind)) targets.push(target);
}

export function registeredTargets(): readonly ActivityTarget[] {
  return targets;
}
