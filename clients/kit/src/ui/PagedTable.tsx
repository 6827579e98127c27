import { For, type JSX } from "solid-js";
import type { Paging } from "../paging";
import { Paged } from "./Paged";
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

/** A table that grows on request. */
export function PagedTable<Node>(props: PagedTableProps<Node>) {
  return (
    <Paged paging={props.paging} rows="tbody tr" onMore={() => props.onMore()}>
      <Table caption={props.caption} columns={props.columns}>
        <For each={props.paging.nodes()}>{(node) => props.children(node)}</For>
      </Table>
    </Paged>
  );
}
