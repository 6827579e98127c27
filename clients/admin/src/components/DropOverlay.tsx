import { Show } from "solid-js";

/** Covers the page while files are held over it. */
export function DropOverlay(props: { isOver: boolean; label: string }) {
  return (
    <Show when={props.isOver}>
      <div class="pointer-events-none fixed inset-3 z-10 grid place-items-center rounded-xl border-2 border-dashed border-accent-text bg-canvas/85">
        <p class="text-lg font-medium">{props.label}</p>
      </div>
    </Show>
  );
}
