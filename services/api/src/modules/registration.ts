import { declareReasons } from "../core/problem";
import { declareActivity } from "./activity/activity.kind";
import type { Module } from "./module";

/**
 * Tells the modules that collect declarations what all of them declare. To be done before the schema is built and before
 * anything is served; done twice, it is done.
 */
export function register(modules: readonly Module[]): void {
  for (const { activity = {}, reasons = {} } of modules) {
    declareActivity(activity);
    declareReasons(Object.values(reasons));
  }
}
