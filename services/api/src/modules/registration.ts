import { declareReasons } from "../core/problem";
import { declareActivity } from "./activity/activity.kind";
import { declareMails } from "./mail/mail.kind";
import { declareWriters } from "./mail/mail.worker";
import type { Module } from "./module";

/**
 * Tells the modules that collect declarations what all of them declare. To be done before the schema is built and before
 * anything is served; done twice, it is done.
 */
export function register(modules: readonly Module[]): void {
  for (const { activity = {}, reasons = {}, mails = [], mailWriters = [] } of modules) {
    declareActivity(activity);
    declareReasons(Object.values(reasons));
    declareMails(mails);
    declareWriters(mailWriters);
  }
  assertComplete(modules);
}

/** Refuses to start with what would only fail when it is first used. */
function assertComplete(modules: readonly Module[]): void {
  const written = modules.flatMap(({ mailWriters = [] }) => mailWriters.map(({ kind }) => kind.name));
  const mails = modules.flatMap(({ mails: declared = [] }) => declared.map(({ name }) => name));
  const queues = modules.flatMap(({ queues: declared = [] }) => declared.map(({ name }) => name));
  const faults = [
    ...mails.filter((name) => !written.includes(name)).map((name) => `No module writes the mail ${name}.`),
    ...written.filter((name) => !mails.includes(name)).map((name) => `No module declares the mail ${name}.`),
    ...[...repeated(mails), ...repeated(written)].map((name) => `Two modules declare or write the mail ${name}.`),
    ...repeated(queues).map((name) => `Two modules declare the queue ${name}.`),
  ];
  if (faults.length > 0) throw new Error(`The modules do not fit together:\n  ${faults.join("\n  ")}`);
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}
