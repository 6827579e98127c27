import type { CombinedError } from "@urql/core";
import { type Accessor, createMemo, type JSX, Match, Show, Switch } from "solid-js";
import { outage } from "./connection";
import { isUnreachable, requestIdOf } from "./graphql";
import { createPatience } from "./patience";
import type { Query } from "./query";
import { Button } from "./ui/Button";
import { Notice } from "./ui/Notice";
import { words } from "./words";

interface LoadedProps<Data, Part> {
  query: Query<Data>;
  /** The part of the answer that is shown; null when it does not exist for this viewer. */
  part: (data: Data) => Part | null | undefined;
  /** Boxes of the final sizes. */
  skeleton: JSX.Element;
  /** What is around the boxes, and around a failure, where the answer brings the page's heading with it. */
  frame?: (content: JSX.Element) => JSX.Element;
  /** Shown when the part is null. */
  missing?: JSX.Element;
  children: (part: Accessor<NonNullable<Part>>) => JSX.Element;
}

/** One query's part of a page: on its way, failed, missing or there. */
export function Loaded<Data, Part>(props: LoadedProps<Data, Part>) {
  const state = () => props.query[0];
  const part = () => {
    const { data } = state();
    return data ? (props.part(data) ?? undefined) : undefined;
  };
  // while the server is away the page asks again and again: what it says then stays, and does not blink
  const failure = createMemo<CombinedError | undefined>((before) =>
    state().fetching && isUnreachable(before) ? before : state().error,
  );
  const waiting = () =>
    (state().fetching || (Boolean(state().stale) && !state().data)) &&
    part() === undefined &&
    !isUnreachable(failure());
  const patient = createPatience(waiting);
  const framed = (content: JSX.Element) => props.frame?.(content) ?? content;

  return (
    <>
      {/* also while something else of the kind is on its way, such as a list by another filter: it has another height */}
      <p role="status" class="sr-only" data-waiting={state().fetching || waiting() || patient() ? "" : undefined}>
        {patient() ? words().loading : ""}
      </p>
      <Switch>
        <Match when={patient()}>{framed(<div aria-hidden="true">{props.skeleton}</div>)}</Match>
        <Match when={part()}>{(found) => props.children(found as Accessor<NonNullable<Part>>)}</Match>
        <Match when={!waiting() && failure()}>
          {(error) =>
            framed(<Failed error={error()} retry={() => props.query[1]({ requestPolicy: "network-only" })} />)
          }
        </Match>
        <Match when={!waiting()}>{props.missing}</Match>
      </Switch>
    </>
  );
}

function Failed(props: { error: CombinedError; retry: () => void }) {
  const outageText = () => `${words().outage[outage() ?? "unreachable"].title}. ${words().loadsLater}`;
  return (
    <Notice tone="bad">
      <div class="flex flex-wrap items-center justify-between gap-3">
        <div>
          <p>{isUnreachable(props.error) ? outageText() : words().failed}</p>
          <Show when={requestIdOf(props.error)}>
            {(id) => <p class="text-sm tabular-nums opacity-80">{words().requestId(id())}</p>}
          </Show>
        </div>
        <Button onClick={props.retry}>{words().retry}</Button>
      </div>
    </Notice>
  );
}
