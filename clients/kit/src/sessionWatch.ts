import { onCleanup, onMount } from "solid-js";

/** Tells the other tabs of this scope that somebody signed in or out. */
export function announceSession(scope: string) {
  const channel = new BroadcastChannel(`portico ${scope}`);
  channel.postMessage("session");
  channel.close();
}

/**
 * Asks again who is signed in when another tab changed it, and when the browser brings a page back from its memory:
 * such a page is hidden until the answer, for it may show what a signed-out person must not see.
 */
export function watchSession(scope: string, recheck: () => Promise<unknown>) {
  onMount(() => {
    const root = document.documentElement;
    const channel = new BroadcastChannel(`portico ${scope}`);
    const leave = (event: PageTransitionEvent) => {
      root.hidden = event.persisted;
    };
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) void recheck().finally(() => (root.hidden = false));
    };
    channel.onmessage = () => void recheck();
    addEventListener("pagehide", leave);
    addEventListener("pageshow", comeBack);
    onCleanup(() => {
      channel.close();
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", comeBack);
    });
  });
}
