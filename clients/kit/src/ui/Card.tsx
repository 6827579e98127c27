import { createUniqueId, type JSX, Show } from "solid-js";

/** A titled part of a page. */
export function Card(props: { title: string; aside?: JSX.Element; children: JSX.Element }) {
  const id = createUniqueId();
  return (
    <section aria-labelledby={id} class="rounded-xl border border-line bg-surface">
      {/* with an aside, the height of a button is kept free: one that appears later moves nothing */}
      <header
        class="flex flex-wrap justify-between gap-x-4 gap-y-1 px-5 pt-5 pb-3"
        classList={{ "items-baseline": !props.aside, "min-h-19 items-center": Boolean(props.aside) }}
      >
        <h2 id={id} class="text-lg font-semibold tracking-tight">
          {props.title}
        </h2>
        <Show when={props.aside}>{props.aside}</Show>
      </header>
      <div class="px-5 pb-5">{props.children}</div>
    </section>
  );
}
