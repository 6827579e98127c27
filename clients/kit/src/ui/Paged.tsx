import { createEffect, type JSX, on, Show } from "solid-js";
import type { Paging } from "../paging";
import { words } from "../words";
import { Button } from "./Button";

interface PagedProps<Node> {
  paging: Paging<Node>;
  /** Finds the rows among the children. */
  rows: string;
  /** Asks the address for one page more. */
  onMore: () => void;
  children: JSX.Element;
}

/** A list that grows on request; the focus follows to the first of the new rows. */
export function Paged<Node>(props: PagedProps<Node>) {
  let place: HTMLDivElement | undefined;
  let asked = false;

  createEffect(
    on(
      () => props.paging.nodes().length,
      (count, before = 0) => {
        const row = asked && count > before ? place?.querySelectorAll<HTMLElement>(props.rows)[before] : undefined;
        if (!row) return;
        asked = false;
        row.tabIndex = -1;
        row.focus({ preventScroll: true });
      },
    ),
  );

  const more = () => {
    asked = true;
    if (props.paging.failed()) props.paging.retry();
    else props.onMore();
  };

  return (
    <div ref={place} class="grid gap-4">
      {props.children}
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
