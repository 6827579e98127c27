import { type Accessor, createComputed, createSignal, on, untrack } from "solid-js";
import type { Problem } from "./answer";

interface WishOptions<Value> {
  /** As the server last said. */
  truth: Accessor<Value>;
  send: (value: Value) => Promise<Problem | undefined>;
  /** The server has confirmed this value, and no newer one is waiting. */
  onDone?: (value: Value) => void;
  /** The wish did not come true: what is shown has fallen back. */
  onProblem: (problem: Problem, wanted: Value) => void;
}

/**
 * A value that somebody changes and sees changed at once. One change is on its way at a time; what is wished meanwhile
 * is sent after it, the last wish alone. A failure falls back to what the server has.
 */
export function createWish<Value>({ truth, send, onDone, onProblem }: WishOptions<Value>) {
  const [wanted, setWanted] = createSignal<{ value: Value }>();
  /** What the server has confirmed and the page has not been told yet, because it is still being asked again. */
  let confirmed: { value: Value } | undefined;
  let sending = false;
  const known = () => (confirmed ? confirmed.value : truth());

  /** What is shown is what the server confirmed, until the page's own answer agrees: an older one does not flicker. */
  const settle = () => {
    if (confirmed?.value === truth()) confirmed = undefined;
    setWanted(confirmed);
  };
  createComputed(on(truth, () => !sending && settle(), { defer: true }));

  /** Falls back to what the server has, where it refuses or our own code fails. */
  async function sendOnce(value: Value) {
    let isDone = false;
    try {
      const problem = await send(value);
      isDone = !problem;
      return problem;
    } finally {
      if (!isDone) {
        sending = false;
        settle();
      }
    }
  }

  async function work() {
    sending = true;
    for (let wish = wanted(); wish && wish.value !== known(); wish = wanted()) {
      const problem = await sendOnce(wish.value);
      if (problem) return onProblem(problem, wish.value);
      confirmed = wish;
    }
    sending = false;
    const done = confirmed;
    settle();
    if (done) onDone?.(done.value);
  }

  const wish = (value: Value) => {
    setWanted({ value });
    if (!sending) void untrack(work);
  };
  return [() => wanted()?.value ?? truth(), wish] as const;
}
