import type { CombinedError } from "@urql/core";

/** What a generated `create…Query` returns, as far as the kit uses it. */
export type Query<Data> = [
  { readonly data?: Data; readonly error?: CombinedError; readonly fetching: boolean },
  (options: { requestPolicy: "network-only" }) => void,
];
