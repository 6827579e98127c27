import { createEffect, type JSX, on, Show } from "solid-js";
import type { Paging } from "../paging";
import { words } from "../words";
import { Button } from "./Button";
import { Skeleton } from "./Skeleton";

interface PagedProps<Node> {
  paging: Paging<Node>;
  /** Finds the rows among the children. */
  rows: string;
  /** Asks the address for one page more. */
  onMore: () => void;
  children: JSX.Element;
}

/**
 * A list that grows on request. The focus follows to the first of the new rows, and from a row that has gone to the one
 * that took its place.
 */
export function Paged<Node>(props: PagedProps<Node>) {
  let place: HTMLDivElement | undefined;
  let asked = false;
  let held: { row: HTMLElement; at: number } | undefined;

  const rows = () => [...(place?.querySelectorAll<HTMLElement>(props.rows) ?? [])];
  const hold = ({ target }: FocusEvent) => {
    const at = target instanceof Element ? rows().findIndex((row) => row.contains(target)) : -1;
    const row = rows()[at];
    held = row && { row, at };
  };
  const show = (row: HTMLElement | undefined) => {
    if (!row) return;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
  };

  createEffect(
    on(
      () => props.paging.nodes().length,
      (count, before = 0) => {
        const isLost = held && !held.row.isConnected && document.activeElement === document.body;
        if (held && isLost) show(rows()[Math.min(held.at, count - 1)]);
        if (!asked || count <= before) return;
        asked = false;
        show(rows()[before]);
      },
    ),
  );

  const more = () => {
    asked = true;
    if (props.paging.failed()) props.paging.retry();
    else props.onMore();
  };

  return (
    <div ref={place} class="grid gap-4" onFocusIn={hold} data-waiting={props.paging.busy() ? "" : undefined}>
      <Show when={props.paging.list()} keyed>
        {(_list) => props.children}
      </Show>
      <Show when={props.paging.busy() && props.paging.nodes().length > 0}>
        {/* What stands below leaves the screen with the press, instead of being pushed from it when the rows come. */}
        <div aria-hidden="true">
          <Skeleton of="row" times={12} />
        </div>
      </Show>
      <Show when={props.paging.hasMore()}>
        <div class="flex flex-wrap items-center gap-3">
          <Button busy={props.paging.busy()} onClick={more}>
            {props.paging.failed() ? words().retry : words().loadMore}
          </Button>
          <Show when={props.paging.failed()}>
            <p role="alert" class="text-bad">
              {words().failed}
            </p>
          </Show>
        </div>
      </Show>
    </div>
  );
}
