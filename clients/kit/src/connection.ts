import { createRoot, createSignal } from "solid-js";

/** Why the server cannot be asked: this device has no network, or the server does not answer. */
export type Outage = "offline" | "unreachable";

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** The element that says so; whatever waits for the connection is described by it. */
export const OUTAGE_ID = "outage";

const currentOutage = (): Outage | undefined => (navigator.onLine ? undefined : "offline");
const [outage, setOutage] = createRoot(() => createSignal(currentOutage()));

/** Undefined while the server can be reached, as far as this page knows. */
export { outage };

const retries = new Set<() => void>();
let waiting: (() => void)[] = [];
let failures = 0;
let offlineAt = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Runs whenever it is time to ask the server again. */
export function onRetry(retry: () => void) {
  retries.add(retry);
}

/** Asks again after a pause that grows with each failure; random, so that not all browsers come back at once. */
export function retryLater() {
  if (timer !== undefined) return;
  failures += 1;
  const pause = Math.min(FIRST_RETRY_MS * 2 ** failures, LONGEST_RETRY_MS);
  timer = setTimeout(retryNow, pause * (0.5 + Math.random() / 2));
}

export function retryNow() {
  clearTimeout(timer);
  timer = undefined;
  for (const retry of retries) retry();
}

/** A request did not reach the server, or the server could not answer it. */
export function reportOutage() {
  setOutage(currentOutage() ?? "unreachable");
  retryLater();
}

/** The server has answered what was asked then; an answer from before the network went says nothing. */
export function reportAnswer(askedAt = performance.now()) {
  if (askedAt < offlineAt) return;
  setOutage();
  const answered = waiting;
  waiting = [];
  for (const resume of answered) resume();
}

/** All is well: the next failure begins with the shortest pause again. */
export const resetBackoff = () => void (failures = 0);

const nextAnswer = () => new Promise<void>((resolve) => waiting.push(resolve));

/** Loads a file of the app, if need be after the server is back. What is missing even then has a newer version. */
export async function loadFile<File>(load: () => Promise<File>): Promise<File> {
  try {
    return await load();
  } catch {
    reportOutage();
    await nextAnswer();
    return load();
  }
}

addEventListener("offline", () => {
  offlineAt = performance.now();
  // a server on this very device can be reached all the same
  reportOutage();
});
addEventListener("online", retryNow);
addEventListener("visibilitychange", () => {
  if (outage() && document.visibilityState === "visible") retryNow();
});
