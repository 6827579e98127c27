import type { CombinedError } from "@urql/core";
import { isUnreachable } from "./graphql";
import { type Words, words } from "./words";

/** What went wrong with a mutation, in words that a person can act on. */
export interface Problem {
  message: string;
  fields: Record<string, string>;
}

interface Outcome {
  __typename: string;
  message?: string;
  fields?: { field: string; message: string }[];
}

/** The problem in a mutation's answer; undefined when its result is the success that is asked for. */
export function problemIn(
  outcome: Outcome | null | undefined,
  success: string,
  error: CombinedError | undefined,
): Problem | undefined {
  if (outcome?.__typename === success) return undefined;
  const fields = Object.fromEntries((outcome?.fields ?? []).map(({ field, message }) => [field, message]));
  return { message: outcome?.message ?? failure(error, words()), fields };
}

function failure(error: CombinedError | undefined, text: Words) {
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED")) return text.notSent;
  return isUnreachable(error) ? text.unreachable : text.failed;
}
