import { GraphQLError } from "graphql";
import { createCache } from "../core/caches";

const WINDOW_MS = 60_000;
/** New documents without a session in a minute: enough for a person who tries the graph, and for a script. */
const MAX_PER_NETWORK = 300;
/** From all networks together, which is what keeps a flood from many of them from taking the processor. */
const MAX_PER_PROCESS = 3_000;

interface Window {
  count: number;
}

/**
 * Limits how many documents of their own people may send who are not signed in: each must be parsed and validated. The
 * apps' own operations and documents that came before do not count.
 */
export class NewDocumentLimit {
  private readonly windows = createCache<Window>("networks", { bytesOf: () => 0, ttlMs: WINDOW_MS });

  take(network: string): void {
    const [own, all] = [this.windowOf(network), this.windowOf(PROCESS)];
    if (own.count >= MAX_PER_NETWORK || all.count >= MAX_PER_PROCESS) throw tooMany();
    own.count += 1;
    all.count += 1;
  }

  private windowOf(key: string): Window {
    const window = this.windows.get(key) ?? { count: 0 };
    // What is set again begins a new window.
    if (window.count === 0) this.windows.set(key, window);
    return window;
  }
}

const PROCESS = "all networks";

function tooMany(): GraphQLError {
  const message = "Too many new documents from visitors who are not signed in. Try again in a minute.";
  return new GraphQLError(message, { extensions: { code: "TOO_MANY_DOCUMENTS", http: { status: 429 } } });
}
