import { createEffect, For, type JSX, on, Show } from "solid-js";
import type { Paging } from "../paging";
import { words } from "../words";
import { Button } from "./Button";
import { type Column, Table } from "./Table";

interface PagedTableProps<Node> {
  caption: string;
  columns: Column[];
  paging: Paging<Node>;
  /** Asks the address for one page more. */
  onMore: () => void;
  /** One row. */
  children: (node: Node) => JSX.Element;
}

/** A table that grows on request; the focus follows to the first of the new rows. */
export function PagedTable<Node>(props: PagedTableProps<Node>) {
  let place: HTMLDivElement | undefined;
  let asked = false;

  createEffect(
    on(
      () => props.paging.nodes().length,
      (count, before = 0) => {
        const row = asked && count > before ? place?.querySelectorAll<HTMLElement>("tbody tr")[before] : undefined;
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
      <Table caption={props.caption} columns={props.columns}>
        <For each={props.paging.nodes()}>{(node) => props.children(node)}</For>
      </Table>
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
