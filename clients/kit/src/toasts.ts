import { createStore } from "solid-js/store";
import { words } from "./words";

export interface Toast {
  text: string;
  /** A failure stays until it is answered; everything else goes by itself. */
  tone: "plain" | "bad";
  /** What one press can still do about it. */
  action?: { label: string; run: () => void };
  /** A newer message about the same thing takes the older one's place. */
  about?: string;
}

interface Shown extends Toast {
  id: number;
}

const MOST = 3;
const [toasts, setToasts] = createStore<Shown[]>([]);
let last = 0;

export { toasts };

function show(toast: Toast) {
  last += 1;
  const shown = { ...toast, id: last };
  setToasts((before) => [...before.filter(({ about }) => !about || about !== toast.about), shown].slice(-MOST));
}

/** Says what has happened. */
export const tell = (text: string, about?: string) => show({ text, tone: "plain", about });

/** Says what has happened, and for some seconds offers to take it back. */
export const tellUndoable = (text: string, undo: () => void, about?: string) =>
  show({ text, tone: "plain", about, action: { label: words().undo, run: undo } });

/** Says what did not happen, and offers to try again where that may help. */
export const tellFailure = (text: string, retry?: () => void, about?: string) =>
  show({ text, tone: "bad", about, action: retry && { label: words().retry, run: retry } });

export const dismiss = (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id));

/** A message about something that is no longer so. */
export const takeBack = (about: string) => setToasts((before) => before.filter((toast) => toast.about !== about));
