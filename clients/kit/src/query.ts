import type { CombinedError } from "@urql/core";

/** What a generated `create…Query` returns, as far as the kit uses it. */
export type Query<Data> = [
  {
    readonly data?: Data;
    readonly error?: CombinedError;
    readonly fetching: boolean;
    /** What is there is old, and is asked for again. */
    readonly stale?: boolean;
    /** What was asked for that which is there. */
    readonly operation?: { readonly variables?: object };
  },
  (options: { requestPolicy: "network-only" }) => void,
];

/** A query that is there when the others are too, each answered or failed: so a page of several parts does not jump. */
export function together<Data>(query: Query<Data>, others: Query<unknown>[]): Query<Data> {
  return held(query, () => others.some(([{ data, error, fetching }]) => fetching && !data && !error));
}

/** A query that is not there while something else is waited for. */
export function held<Data>([state, ask]: Query<Data>, waits: () => boolean): Query<Data> {
  return [
    {
      get data() {
        return waits() ? undefined : state.data;
      },
      get error() {
        return state.error;
      },
      get stale() {
        return state.stale;
      },
      get operation() {
        return state.operation;
      },
      get fetching() {
        return state.fetching || waits();
      },
    },
    ask,
  ];
}
