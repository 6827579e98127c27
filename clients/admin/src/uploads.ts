import type { Problem } from "@portico/kit/answer";
import { formatSize } from "@portico/kit/fileWords";
import { createEffect, createRoot } from "solid-js";
import { createStore } from "solid-js/store";
import { lookAgain } from "./graph";
import { t } from "./text";
import { createTransfer, type Transfer } from "./transfer";
import { fingerprintOf, noteUnfinished } from "./unfinished";

/** QUEUED: others go first. WAITING: for the connection. ADDING: all is there, and is being put to use. READY: it waits to be. */
export type SendingState = "QUEUED" | "SENDING" | "WAITING" | "PAUSED" | "ADDING" | "READY" | "DONE" | "FAILED";

/** One file that is sent, was sent, or could not be. */
export interface Sending {
  id: number;
  /** What it is for: "project 0193…". */
  about: string;
  name: string;
  size: number;
  /** Bytes that have left. */
  sent: number;
  state: SendingState;
  /** Why it stopped. */
  problem?: string;
  /** Known once all of it is there. */
  fileId?: string;
  /** The file itself was not taken: another try begins anew. */
  isRefused?: boolean;
}

export interface Purpose {
  about: string;
  /** The member's id: what is left unfinished is found again by the same person. */
  viewer: string;
  /** The most that a file may have, in bytes. */
  limit: number;
  /** Puts the file to use; without it, the file is kept ready. */
  use?: (fileId: string, fileName: string) => Promise<Problem | undefined>;
}

interface Work {
  file: File;
  purpose: Purpose;
  transfer?: Transfer;
}

/** A browser has six connections to a server, and the page needs some. */
const AT_ONCE = 2;

const [sendings, setSendings] = createStore<Sending[]>([]);
const works = new Map<number, Work>();
let last = 0;

/** What is sent for this; it goes on while other pages are shown. */
export const sendingsAbout = (about: string) => sendings.filter((sending) => sending.about === about);

export const isUnderWay = ({ state }: Sending) => ["QUEUED", "SENDING", "WAITING", "PAUSED", "ADDING"].includes(state);

/** What anything is under way for. Contracts are left out: leaving their form cancels their upload. */
export const runningPurposes = () => [
  ...new Set(
    sendings
      .filter((sending) => isUnderWay(sending) && /^(project|deliverable) /.test(sending.about))
      .map(({ about }) => about),
  ),
];

const change = (id: number, now: Partial<Sending>) => setSendings((sending) => sending.id === id, now);
const isOnItsWay = (id: number) => ["SENDING", "WAITING"].includes(stateOf(id) ?? "");
const stateOf = (id: number) => sendings.find((sending) => sending.id === id)?.state;

/** Why a file need not be sent at all. */
export function refusalOf({ size }: Pick<File, "size">, limit: number): string | undefined {
  if (size === 0) return t("upload.empty");
  return size > limit ? t("upload.tooLarge", { size: formatSize(size), limit: formatSize(limit) }) : undefined;
}

export function send(files: readonly File[], purpose: Purpose) {
  addEventListener("beforeunload", askBeforeLeaving);
  for (const file of files) {
    const isThere = sendingsAbout(purpose.about).some(
      (sending) => isUnderWay(sending) && works.get(sending.id)?.file.name === file.name && sending.size === file.size,
    );
    if (isThere) continue;
    last += 1;
    const problem = refusalOf(file, purpose.limit);
    works.set(last, { file, purpose });
    const { name, size } = file;
    const state = problem ? "FAILED" : "QUEUED";
    setSendings(sendings.length, { id: last, about: purpose.about, name, size, sent: 0, state, problem });
  }
  next();
}

export function pause(id: number) {
  works.get(id)?.transfer?.pause();
  change(id, { state: "PAUSED" });
  next();
}

/** Goes on after a pause, and tries again after a problem. */
export function resume(id: number) {
  const { fileId, isRefused } = sendings.find((sending) => sending.id === id) ?? {};
  const work = works.get(id);
  change(id, { state: "QUEUED", problem: undefined });
  if (fileId && !isRefused) return void use(id, fileId);
  if (isRefused && work) {
    works.set(id, { file: work.file, purpose: work.purpose });
    change(id, { fileId: undefined, isRefused: false, sent: 0 });
    return void work.transfer?.forget().then(next);
  }
  next();
}

/** Whether trying again may help: what is too large stays too large. */
export const canRetry = (id: number) => {
  const work = works.get(id);
  return Boolean(work && !refusalOf(work.file, work.purpose.limit));
};

export async function cancel(id: number) {
  const transfer = works.get(id)?.transfer;
  drop(id);
  next();
  await transfer?.cancel();
  noteUnfinished();
}

/** What was kept ready has been put to use, or is given up with the page. */
export function takeAway(about: string) {
  for (const { id, state } of sendingsAbout(about)) {
    if (state === "READY") void works.get(id)?.transfer?.forget().then(noteUnfinished);
    else works.get(id)?.transfer?.pause();
    drop(id);
  }
  next();
}

/** When nothing is under way any more; what was paused goes on for it. */
export function settled(about: string): Promise<void> {
  for (const { id, state } of sendingsAbout(about)) if (state === "PAUSED") resume(id);
  return new Promise((resolve) =>
    createRoot((dispose) =>
      createEffect(() => {
        if (sendingsAbout(about).some(isUnderWay)) return;
        dispose();
        resolve();
      }),
    ),
  );
}

function next() {
  const busy = sendings.filter(({ state }) => state === "SENDING" || state === "WAITING").length;
  for (const { id } of sendings.filter(({ state }) => state === "QUEUED").slice(0, Math.max(0, AT_ONCE - busy)))
    void begin(id);
}

async function begin(id: number) {
  const work = works.get(id);
  if (!work) return;
  change(id, { state: "SENDING" });
  try {
    work.transfer ??= await createTransfer(work.file, fingerprintOf(work.purpose, work.file), hearing(id));
  } catch {
    // the part of the app that sends could not be loaded
    return fail(id, t("upload.notBegun"));
  }
  // meanwhile it may have been paused or cancelled
  if (stateOf(id) === "SENDING") work.transfer.start();
}

const hearing = (id: number) => ({
  // what was paused may still tell of its last bytes
  onProgress: (sent: number) => isOnItsWay(id) && change(id, { state: "SENDING", sent }),
  onWaiting: () => isOnItsWay(id) && change(id, { state: "WAITING" }),
  onWhole: (fileId: string) => void use(id, fileId),
  onProblem: (problem: string) => fail(id, problem),
});

async function use(id: number, fileId: string) {
  const work = works.get(id);
  if (!work) return;
  const { purpose, file, transfer } = work;
  change(id, { state: purpose.use ? "ADDING" : "READY", sent: file.size, fileId });
  next();
  const problem = await purpose.use?.(fileId, file.name);
  if (problem) {
    if (problem.fields.file) {
      change(id, { isRefused: true });
      // an answer that was lost on its way may have been a good one: what came of it shows now
      lookAgain();
    }
    return fail(id, Object.values(problem.fields)[0] ?? problem.message);
  }
  if (!purpose.use) return;
  await transfer?.forget();
  change(id, { state: "DONE" });
  noteUnfinished();
  // together with the others, so that the whole can be told
  if (!sendingsAbout(purpose.about).some(isUnderWay))
    for (const done of sendingsAbout(purpose.about)) if (done.state === "DONE") drop(done.id);
}

function fail(id: number, problem: string) {
  change(id, { state: "FAILED", problem });
  next();
}

function drop(id: number) {
  works.delete(id);
  setSendings((before) => before.filter((sending) => sending.id !== id));
}

function askBeforeLeaving(event: BeforeUnloadEvent) {
  if (sendings.some(isUnderWay)) event.preventDefault();
}
