import { For } from "solid-js";

const shapes = { line: "h-6", row: "h-16", block: "h-44" };

/** Boxes where something will be. */
export function Skeleton(props: { of: keyof typeof shapes; times?: number }) {
  return (
    <div class="grid gap-3">
      <For each={Array.from({ length: props.times ?? 1 })}>
        {() => <div class={`rounded-lg bg-sunken motion-safe:animate-pulse ${shapes[props.of]}`} />}
      </For>
    </div>
  );
}
