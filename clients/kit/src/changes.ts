/** By it the server says which changes an answer, or a stream, knows of; equal values mean that nothing changed between. */
export const CHANGES_HEADER = "portico-changes";

/**
 * Compares what the answers of a page know of with what its first stream of changes knows of. Where they agree the page has
 * missed nothing before it listened, and need not ask again.
 */
export function createChanges(onMissed: () => void) {
  /** Undefined while nothing was answered to somebody who is signed in; null where answers differ. */
  let answered: string | null | undefined;
  let stream: string | null | undefined;

  /** Asks, and notes what the answer knows of. */
  async function ask(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const isBeforeStream = stream === undefined;
    const response = await fetch(input, init);
    const known = response.headers.get(CHANGES_HEADER);
    if (known === null) return response;
    if (stream === undefined) answered = answered === undefined || answered === known ? known : null;
    else if (isBeforeStream && known !== stream) onMissed();
    return response;
  }

  /** The page listens from now on. Of what happened while an earlier stream was gone nobody was told. */
  function listening(known: string | null): void {
    const isFirst = stream === undefined;
    stream = known;
    if (!isFirst || known === null || answered !== known) onMissed();
  }

  return { ask, listening };
}
