import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from "solid-js";
import { forgetPendingLink } from "./signin/pendingLink";
import { isProceeding } from "./signin/proceed";

/** How a session came to its end; null when this browser has nothing left of it, as after thirty days. */
export type SessionEnd = "EXPIRED" | "SIGNED_OUT" | "REVOKED" | null;

/** Who is here, by the server's word. */
export interface Standing {
  viewer: string | null;
  ended: SessionEnd;
}

interface SessionOptions {
  scope: string;
  /** Whom this page shows; undefined while that is nobody. */
  viewer: Accessor<string | undefined>;
  /** Asks the server; undefined when it cannot be asked. */
  ask: () => Promise<Standing | undefined>;
  /** Moves when an answer says that nobody is signed in any more. */
  signedOutAt: Accessor<number>;
  /** A preview is begun anew elsewhere: nobody signs in to one. */
  canReturn: boolean;
  /** Somebody is here again: what the page shows is asked for again. */
  onReturn: () => void;
}

/** What made us ask: an answer, another tab in which somebody signed in or out, or a page from the browser's memory. */
type Cause = "answer" | "tab" | "memory";

/** Tells the other tabs of this scope that somebody signed in or out. */
export function announceSession(scope: string) {
  const channel = new BroadcastChannel(nameOf(scope));
  channel.postMessage("session");
  channel.close();
}

/** Why the page before this reload was left, where the server cannot say it any more. */
export const lastEnd = () => (history.state as { sessionEnd?: SessionEnd } | null)?.sessionEnd;

/**
 * What becomes of a page whose session ends. One that has run out is signed in again over the page, which stays as it
 * is; one that was ended, or is somebody else's now, takes the page with it: it is loaded anew, so that nothing of it
 * stays in memory.
 */
export function createSession(options: SessionOptions) {
  const { scope, viewer, ask, canReturn } = options;
  const [state, setState] = createSignal<"open" | "expired" | "over">("open");
  let checking = Promise.resolve();

  function startOver(ended?: SessionEnd) {
    setState("over");
    history.replaceState({ ...history.state, sessionEnd: ended }, "");
    location.reload();
  }

  async function check(cause: Cause) {
    const before = viewer();
    if (state() === "over" || isProceeding() || (cause === "answer" && (!before || state() === "expired"))) return;
    const standing = await ask();
    if (!standing || isProceeding()) return;
    if (standing.viewer === null) {
      if (before) end(standing.ended, cause);
    } else if (before && standing.viewer !== before) startOver();
    else if (!before || state() === "expired" || cause === "memory") {
      setState("open");
      options.onReturn();
    }
  }

  function end(ended: SessionEnd, cause: Cause) {
    const ranOut = ended === "EXPIRED" || (ended === null && cause === "answer");
    if (ranOut && canReturn && cause !== "memory") setState("expired");
    else startOver(ended);
  }

  const recheck = (cause: Cause = "answer") => (checking = checking.then(() => check(cause)));

  createEffect(() => viewer() !== undefined && state() === "open" && forgetPendingLink(scope));
  createEffect(on(options.signedOutAt, () => void recheck(), { defer: true }));

  onMount(() => {
    const root = document.documentElement;
    const channel = new BroadcastChannel(nameOf(scope));
    // a page that the browser brings back is hidden until the answer: it may show what a signed-out person must not see
    const leave = (event: PageTransitionEvent) => {
      root.hidden = event.persisted;
    };
    const comeBack = (event: PageTransitionEvent) => {
      if (event.persisted) void recheck("memory").finally(() => (root.hidden = state() === "over"));
    };
    channel.onmessage = () => void recheck("tab");
    addEventListener("pagehide", leave);
    addEventListener("pageshow", comeBack);
    onCleanup(() => {
      channel.close();
      removeEventListener("pagehide", leave);
      removeEventListener("pageshow", comeBack);
    });
  });

  return { state, recheck };
}

const nameOf = (scope: string) => `portico ${scope}`;
