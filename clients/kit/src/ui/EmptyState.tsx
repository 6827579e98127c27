import { type JSX, Show } from "solid-js";

/** What will be here, and what to do until then. */
export function EmptyState(props: { title?: string; text: string; children?: JSX.Element }) {
  return (
    <div class="grid justify-items-start gap-3 py-2">
      <div class="grid gap-1">
        <Show when={props.title}>
          <p class="font-medium">{props.title}</p>
        </Show>
        <p class="max-w-prose text-muted wrap-anywhere">{props.text}</p>
      </div>
      {props.children}
    </div>
  );
}
