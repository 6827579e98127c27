import { type Accessor, createEffect, onCleanup } from "solid-js";

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** Asks again while something is under way, sooner at first, and not while nobody looks. */
export function createPolling(underWay: Accessor<boolean>, ask: () => void) {
  createEffect(() => {
    if (!underWay()) return;
    let pause = FIRST_MS;
    let timer = setTimeout(turn, pause);
    function turn() {
      if (document.visibilityState === "visible") ask();
      pause = Math.min(pause * 1.5, LONGEST_MS);
      timer = setTimeout(turn, pause);
    }
    onCleanup(() => clearTimeout(timer));
  });
}
