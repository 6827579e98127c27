import { type Accessor, createEffect, createSignal, onCleanup, untrack } from "solid-js";

const QUIET_MS = 150;
const SHOWN_MS = 300;

/**
 * Whether to show that something is being waited for: not for a short wait, and once shown not for a blink.
 */
export function createPatience(waiting: Accessor<boolean>): Accessor<boolean> {
  const [shown, setShown] = createSignal(false);
  let since = 0;

  createEffect(() => {
    const wait = waiting();
    if (wait === untrack(shown)) return;
    const change = () => {
      since = performance.now();
      setShown(wait);
    };
    const timer = setTimeout(change, wait ? QUIET_MS : Math.max(0, SHOWN_MS - (performance.now() - since)));
    onCleanup(() => clearTimeout(timer));
  });

  return shown;
}
