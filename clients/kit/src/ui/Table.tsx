import { type JSX, For } from "solid-js";

export interface Column {
  label: string;
  /** Figures stand at the end of their column. */
  end?: boolean;
}

interface TableProps {
  caption: string;
  columns: Column[];
  children: JSX.Element;
}

/**
 * A table, and on a narrow screen a list of labelled cards (`styles.css`). The roles are spelled out because a
 * browser forgets them when rows are laid out as blocks.
 */
export function Table(props: TableProps) {
  return (
    <table role="table" class="data-table">
      <caption class="sr-only">{props.caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <For each={props.columns}>
            {(column) => (
              <th role="columnheader" scope="col" class={column.end ? "text-end" : "text-start"}>
                {column.label}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody role="rowgroup">{props.children}</tbody>
    </table>
  );
}

export function Row(props: { children: JSX.Element }) {
  return <tr role="row">{props.children}</tr>;
}

/** The cell that names the row. */
export function HeadCell(props: { children: JSX.Element }) {
  return (
    <th role="rowheader" scope="row" class="text-start font-medium">
      {props.children}
    </th>
  );
}

export function Cell(props: { label: string; end?: boolean; children: JSX.Element }) {
  return (
    <td role="cell" data-label={props.label} class={props.end ? "sm:text-end" : ""}>
      <div class="cell-value">{props.children}</div>
    </td>
  );
}
