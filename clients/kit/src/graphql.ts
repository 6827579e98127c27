import { Client, type CombinedError, cacheExchange, fetchExchange, makeOperation, mapExchange } from "@urql/core";

interface GraphOptions {
  /** Who asks: a workspace's slug, `preview:<id>` or `admin`; it chooses the cookie. */
  scope: string;
  /** The root fields that are null for nobody: a null among them means that the session has ended. */
  viewerFields: string[];
  onSignedOut: () => void;
}

/** An answer younger than this is shown as it is; an older one is shown and asked for again. */
const FRESH_FOR_MS = 2_000;

export function createGraph({ scope, viewerFields, onSignedOut }: GraphOptions): Client {
  const answeredAt = new Map<number, number>();

  const manners = mapExchange({
    onOperation(operation) {
      const { requestPolicy } = operation.context;
      const fresh = Date.now() - (answeredAt.get(operation.key) ?? 0) < FRESH_FOR_MS;
      if (operation.kind !== "query" || requestPolicy !== "cache-and-network" || !fresh) return operation;
      return makeOperation("query", operation, { ...operation.context, requestPolicy: "cache-first" });
    },
    onResult(result) {
      if (result.operation.context.meta?.cacheOutcome !== "hit") answeredAt.set(result.operation.key, Date.now());
      if (isSignedOut(result.data, result.error, viewerFields)) onSignedOut();
      // Solid's store writes into what it is given, and must not write into the cache
      return { ...result, data: structuredClone(result.data) };
    },
  });

  return new Client({
    url: "/graphql",
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { headers: { "Portico-Scope": scope }, credentials: "same-origin" },
    exchanges: [manners, cacheExchange, fetchExchange],
  });
}

function isSignedOut(
  data: Record<string, unknown> | null | undefined,
  error: CombinedError | undefined,
  roots: string[],
) {
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED")) return true;
  // a null beside an error is a failure of that field, not the end of the session
  return !error && roots.some((root) => data?.[root] === null);
}

/** What a person can quote when asking for help. */
export function requestIdOf(error: CombinedError): string | undefined {
  const named = error.graphQLErrors.map(({ extensions }) => extensions.requestId).find((id) => typeof id === "string");
  return (named as string | undefined) ?? error.response?.headers?.get("x-request-id") ?? undefined;
}
