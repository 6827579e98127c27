import {
  Client,
  type CombinedError,
  cacheExchange,
  type Exchange,
  fetchExchange,
  mapExchange,
  makeOperation,
  type Operation,
  type OperationResult,
} from "@urql/core";
import { map, pipe, tap } from "wonka";
import { createChanges } from "./changes";
import { onRetry, outage, reportAnswer, reportOutage, resetBackoff, retryLater } from "./connection";
import { createLatest } from "./latest";

interface GraphOptions {
  /** Who asks: a workspace's slug, `preview:<id>` or `admin`; it chooses the cookie. */
  scope: string;
  /** The root fields that are null for nobody: a null among them means that the session has ended. */
  viewerFields: string[];
  onSignedOut: () => void;
}

/** An answer younger than this is shown as it is; an older one is shown and asked for again. */
const FRESH_FOR_MS = 2_000;

/** What a proxy says of a service that is away, and the service of a database that is. */
const UNAVAILABLE = [502, 503, 504];

/** The operation by which both apps ask who is here; a page's own answers never say that nobody is. */
const WHO_IS_HERE = "Shell";

export function createGraph({ scope, viewerFields, onSignedOut }: GraphOptions) {
  const onScreen = new Map<number, Operation>();
  const shown = new Map<number, unknown>();
  const answeredAt = new Map<number, number>();
  const askedAt = new Map<number, number>();
  let changedAt = 0;

  const latest = createLatest();
  const manners = mapExchange({
    onOperation(operation) {
      askedAt.set(operation.key, performance.now());
      const { requestPolicy } = operation.context;
      if (operation.kind !== "query" || requestPolicy !== "cache-and-network") return operation;
      const answered = answeredAt.get(operation.key) ?? 0;
      // without a server what is older is better than nothing: pages that were loaded stay readable
      if (answered <= changedAt && !outage()) return under(operation, "network-only");
      return Date.now() - answered < FRESH_FOR_MS ? under(operation, "cache-first") : operation;
    },
    onResult(result) {
      const { operation, error } = result;
      const isFromServer = operation.context.meta?.cacheOutcome !== "hit";
      if (isFromServer && isUnreachable(error)) reportOutage();
      else if (isFromServer) reportAnswer(askedAt.get(operation.key));
      askedAt.delete(operation.key);
      if (isFromServer && !error) {
        answeredAt.set(operation.key, Date.now());
        resetBackoff();
      }
      if (isSignedOut(result, viewerFields)) onSignedOut();
      return result;
    },
  });

  /**
   * What a page shows stays when it is asked for again and cannot be had: because the session has ended, until somebody
   * is back; or because the server cannot be reached, until it can.
   */
  function kept(result: OperationResult): OperationResult {
    const { key } = result.operation;
    const isNobodys = !isWho(result) && isSignedOut(result, viewerFields);
    if (isNobodys) return { ...result, data: shown.get(key), error: undefined, stale: true };
    const isLost = result.error !== undefined && result.data == null && shown.get(key) != null;
    if (isLost) retryLater();
    return isLost ? { ...result, data: shown.get(key) } : result;
  }

  const keepShown: Exchange =
    ({ forward }) =>
    (operations) =>
      pipe(
        operations,
        tap((operation) => {
          if (operation.kind === "query") onScreen.set(operation.key, operation);
          if (operation.kind === "teardown") for (const known of [onScreen, shown]) known.delete(operation.key);
        }),
        forward,
        map((answer) => {
          const { kind, key } = answer.operation;
          const result = kind === "query" ? kept(answer) : answer;
          if (kind === "query") shown.set(key, result.data);
          // Solid's store writes into what it is given, and must not write into the cache
          return { ...result, data: structuredClone(result.data) };
        }),
      );

  const changes = createChanges(() => lookAgain());

  const graph = new Client({
    url: "/graphql",
    fetch: changes.ask,
    preferGetMethod: false,
    requestPolicy: "cache-and-network",
    fetchOptions: { headers: { "Portico-Scope": scope }, credentials: "same-origin" },
    exchanges: [keepShown, manners, cacheExchange, latest.exchange, fetchExchange],
  });

  /** Asks again for what is on the screen, in place; whatever was answered before now is not shown again. */
  function lookAgain() {
    changedAt = Date.now();
    repeatShown();
  }

  function repeatShown() {
    for (const operation of onScreen.values())
      if (!latest.repeat(operation.key)) graph.reexecuteOperation(under(operation, "network-only"));
  }

  onRetry(repeatShown);

  return { graph, lookAgain, listening: changes.listening };
}

const under = (operation: Operation, requestPolicy: Operation["context"]["requestPolicy"]) =>
  makeOperation("query", operation, { ...operation.context, requestPolicy });

function isSignedOut({ data, error }: OperationResult, roots: string[]) {
  if (error?.graphQLErrors.some(({ extensions }) => extensions.code === "UNAUTHENTICATED")) return true;
  // a null beside an error is a failure of that field, not the end of the session
  return !error && roots.some((root) => data?.[root] === null);
}

const isWho = ({ operation }: OperationResult) =>
  operation.query.definitions.some((definition) => "name" in definition && definition.name?.value === WHO_IS_HERE);

/** Nothing was answered, or nothing that the service itself could work on: asking again helps. */
export function isUnreachable(error: CombinedError | undefined): boolean {
  if (!error) return false;
  const response = error.response as { status: number } | undefined;
  return response ? UNAVAILABLE.includes(response.status) : error.networkError !== undefined;
}

/** What a person can quote when asking for help. */
export function requestIdOf(error: CombinedError): string | undefined {
  const named = error.graphQLErrors.map(({ extensions }) => extensions.requestId).find((id) => typeof id === "string");
  return (named as string | undefined) ?? error.response?.headers?.get("x-request-id") ?? undefined;
}
