import { type Exchange, makeOperation, type Operation } from "@urql/core";
import { filter, makeSubject, merge, pipe, tap } from "wonka";

/**
 * Sees to it that what is shown was read after the last change that is known of. Of two questions under way for the same
 * thing the later one counts: the earlier answer may be older and come after it. What is under way when a change is
 * answered is asked again, for it may have been read before that: the cache forgets by a change only what it has, and
 * urql takes a question that is under way already for the same one.
 */
export function createLatest() {
  const underWay = new Map<number, Operation>();
  const { source: repeated, next } = makeSubject<Operation>();

  /** Asks again what is under way, if it is. */
  function repeat(key: number): boolean {
    const operation = underWay.get(key);
    if (operation) next(makeOperation("query", operation, operation.context));
    return operation !== undefined;
  }

  const exchange: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        merge([operations, repeated]),
        tap((operation) => {
          if (operation.kind === "query") underWay.set(operation.key, operation);
          if (operation.kind === "teardown") underWay.delete(operation.key);
        }),
        forward,
        filter(({ operation }) => operation.kind !== "query" || underWay.get(operation.key) === operation),
        tap(({ operation }) => {
          if (operation.kind === "query") underWay.delete(operation.key);
          if (operation.kind === "mutation") for (const key of [...underWay.keys()]) repeat(key);
        }),
      );

  return { exchange, repeat };
}
