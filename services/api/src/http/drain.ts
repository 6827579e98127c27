import { once } from "node:events";
import type { Writable } from "node:stream";

/** Resolves when the stream takes more, or never will. It leaves no listener behind, however often it is called. */
export async function drained(stream: Writable): Promise<void> {
  if (stream.destroyed || !stream.writableNeedDrain) return;
  const settled = new AbortController();
  const first = ["drain", "close"].map((event) => once(stream, event, { signal: settled.signal }));
  try {
    await Promise.race(first);
  } finally {
    settled.abort();
    // What lost the race fails by the abort, which says nothing.
    await Promise.allSettled(first);
  }
}
