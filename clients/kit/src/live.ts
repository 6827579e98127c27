import { createClient } from "graphql-sse";
import { CHANGES_HEADER } from "./changes";

interface Live {
  scope: string;
  /** The subscription, as its text. */
  query: string;
  variables: Record<string, unknown>;
  /** Something may look different now. */
  onChange: () => void;
  /** From now on changes are heard of; `known` says which changes had happened by then. */
  onListening: (known: string | null) => void;
  /** The stream has ended: the session may be over. */
  onEnd: () => void;
}

type News = "change" | "end";

const LONGEST_PAUSE_MS = 30_000;
/** The server's heart beats every 15 seconds; a connection without it is dead, whatever the system says. */
const SILENCE_MS = 40_000;

/**
 * Hears of changes while the page is open. One tab of this browser holds the stream and tells the others: a browser
 * has six connections to a server, and each open stream takes one. When that tab goes, another takes over.
 */
export function follow(live: Live): () => void {
  let stop = begin(live);
  // a page that the browser keeps in its memory must not keep the stream from the others
  const leave = () => stop();
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) stop = begin(live);
  };
  addEventListener("pagehide", leave);
  addEventListener("pageshow", comeBack);
  return () => {
    stop();
    removeEventListener("pagehide", leave);
    removeEventListener("pageshow", comeBack);
  };
}

function begin({ scope, query, variables, onChange, onListening, onEnd }: Live): () => void {
  const name = `portico live ${scope}`;
  const channel = new BroadcastChannel(name);
  const stopping = new AbortController();
  const { signal } = stopping;

  const hear = (news: News) => (news === "change" ? onChange() : onEnd());
  const tell = (news: News) => {
    if (signal.aborted) return;
    channel.postMessage(news);
    hear(news);
  };
  const listening = (known: string | null) => {
    if (signal.aborted) return;
    channel.postMessage("change");
    onListening(known);
  };
  channel.onmessage = ({ data }: MessageEvent<News>) => hear(data);

  const lead = async () => {
    for (let tries = 0; !signal.aborted; tries += 1) {
      await online(signal);
      const lasted = await stream({ scope, query, variables }, signal, tell, listening);
      if (lasted) tries = 0;
      await pause(Math.min(500 * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2), signal);
    }
    return true;
  };
  const wait = async () => {
    const led = await navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? lead() : false));
    if (led || signal.aborted) return;
    // what happened before this tab began to listen was told to nobody here
    onChange();
    await navigator.locks.request(name, { signal }, lead);
  };
  // waiting is given up when the page is left, and a page that is going gets no lock
  wait().catch((error: DOMException) => {
    if (!signal.aborted && error.name !== "AbortError") throw error;
  });

  return () => {
    stopping.abort();
    channel.close();
  };
}

/** One connection, until it ends or breaks; whether it had been a good one. */
function stream(
  { scope, ...request }: Pick<Live, "scope" | "query" | "variables">,
  signal: AbortSignal,
  tell: (news: News) => void,
  listening: (known: string | null) => void,
): Promise<boolean> {
  return new Promise((resolve) => {
    let since: number | undefined;
    let known: string | null = null;
    let isCut = false;
    let silence: ReturnType<typeof setTimeout>;
    const cut = () => {
      isCut = true;
      client.dispose();
    };
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(cut, SILENCE_MS);
    };
    const end = () => {
      clearTimeout(silence);
      signal.removeEventListener("abort", cut);
      resolve(since !== undefined && performance.now() - since > SILENCE_MS);
    };
    const client = createClient({
      url: "/graphql",
      headers: { "Portico-Scope": scope },
      retryAttempts: 0,
      fetchFn: async (url: string, init: RequestInit) => {
        const response = await fetch(url, init);
        known = response.headers.get(CHANGES_HEADER);
        return heard(response, alive);
      },
    });
    signal.addEventListener("abort", cut);
    alive();
    client.subscribe(
      request,
      {
        next: ({ data }) => data && tell("change"),
        error: end,
        complete: () => {
          if (!isCut) tell("end");
          end();
        },
      },
      {
        // what happened before this connection was told to nobody here
        connected: () => {
          since = performance.now();
          listening(known);
        },
      },
    );
  });
}

/** The same answer, each piece of which is noticed: comments too, which no parser passes on. */
function heard(response: Response, alive: () => void): Response {
  const notice = new TransformStream<Uint8Array, Uint8Array>({
    transform(piece, controller) {
      alive();
      controller.enqueue(piece);
    },
  });
  return new Response(response.body?.pipeThrough(notice), response);
}

function online(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (navigator.onLine || signal.aborted) return resolve();
    addEventListener("online", () => resolve(), { once: true, signal });
    signal.addEventListener("abort", () => resolve());
  });
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
