import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../text";

interface DashboardBlockProps<Node> {
  title: string;
  /** Where all of them are, and what that link is called. */
  href: string;
  all: string;
  /** Said where there is none. */
  empty: string;
  of: { total: number; nodes: Node[] };
  /** One of them, within its row. */
  children: (node: Node) => JSX.Element;
}

/** The newest of a section, with the way to all of them. */
export function DashboardBlock<Node>(props: DashboardBlockProps<Node>) {
  const hidden = () => props.of.total - props.of.nodes.length;
  return (
    <Card
      title={props.title}
      aside={
        <A href={props.href} class="link inline-flex min-h-11 items-center sm:min-h-6">
          {props.all}
        </A>
      }
    >
      <Show when={props.of.total > 0} fallback={<EmptyState text={props.empty} />}>
        <ul>
          <For each={props.of.nodes}>
            {(node) => <li class="grid gap-1 border-t border-line py-3 last:pb-0">{props.children(node)}</li>}
          </For>
        </ul>
        <Show when={hidden() > 0}>
          <p class="mt-3 text-muted">{t("dashboard.more", { count: hidden() })}</p>
        </Show>
      </Show>
    </Card>
  );
}

/** The name that leads to the thing itself. */
export function BlockLink(props: { href: string; children: JSX.Element }) {
  return (
    <A
      href={props.href}
      dir="auto"
      class="flex min-h-11 items-center font-medium wrap-anywhere hover:underline sm:min-h-6"
    >
      {props.children}
    </A>
  );
}
