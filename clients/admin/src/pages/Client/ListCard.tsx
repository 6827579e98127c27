import { Loaded } from "@portico/kit/Loaded";
import type { Paging } from "@portico/kit/paging";
import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type JSX, Show } from "solid-js";

interface ListCardProps<Node> {
  title: string;
  paging: Paging<Node>;
  /** What will be here. */
  empty: string;
  /** Beside the title: how to add one. */
  aside?: JSX.Element;
  children: JSX.Element;
}

/** One of a client's lists, which fails or is empty by itself. */
export function ListCard<Node>(props: ListCardProps<Node>) {
  return (
    <Card title={props.title} aside={props.aside}>
      <Loaded query={props.paging.first} part={(data) => data} skeleton={<Skeleton of="row" times={2} />}>
        {() => (
          <Show when={props.paging.nodes().length > 0} fallback={<EmptyState text={props.empty} />}>
            {props.children}
          </Show>
        )}
      </Loaded>
    </Card>
  );
}
