import { createEffect, createSignal, For, onCleanup, Show } from "solid-js";
import { dismiss, type Toast, toasts } from "../toasts";
import { words } from "../words";

const SHOWN_MS = 8_000;

/**
 * Where messages come up, over the page and without moving it. The region is always there, or a screen reader would
 * miss the first. They wait while somebody points at them or has the focus in them.
 */
export function Toasts() {
  const [hovered, setHovered] = createSignal(false);
  const [focused, setFocused] = createSignal(false);
  const paused = () => hovered() || focused();
  let before: HTMLElement | undefined;

  const enter = (event: FocusEvent) => {
    if (!focused()) before = event.relatedTarget instanceof HTMLElement ? event.relatedTarget : undefined;
    setFocused(true);
  };
  const leave = (event: FocusEvent & { currentTarget: HTMLElement }) =>
    setFocused(event.currentTarget.contains(event.relatedTarget as Node | null));
  /** The focus goes back to where it came from when the message under it goes. */
  const close = (toast: Toast & { id: number }) => {
    const held = focused();
    dismiss(toast.id);
    setHovered(false);
    if (!held) return;
    setFocused(false);
    if (before?.isConnected) before.focus();
  };

  return (
    <section
      aria-label={words().messages}
      class="toasts"
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
      onFocusIn={enter}
      onFocusOut={leave}
    >
      <div role="status" aria-live="polite" aria-atomic="false" class="grid gap-2">
        <For each={toasts}>{(toast) => <OneToast toast={toast} paused={paused()} onClose={() => close(toast)} />}</For>
      </div>
    </section>
  );
}

function OneToast(props: { toast: Toast; paused: boolean; onClose: () => void }) {
  let left = SHOWN_MS;
  createEffect(() => {
    if (props.paused || props.toast.tone === "bad") return;
    const since = performance.now();
    const timer = setTimeout(() => props.onClose(), left);
    onCleanup(() => {
      clearTimeout(timer);
      left -= performance.now() - since;
    });
  });

  return (
    <div
      data-toast=""
      class={`toast ${props.toast.tone === "bad" ? "toast-bad" : ""}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onClose();
      }}
    >
      <p dir="auto" class="min-w-0 grow py-2 wrap-anywhere">
        {props.toast.text}
      </p>
      <Show when={props.toast.action}>
        {(action) => (
          <button
            type="button"
            class="toast-button font-semibold underline underline-offset-4"
            onClick={() => {
              const { run } = action();
              props.onClose();
              run();
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <button type="button" class="toast-button" aria-label={words().dismiss} onClick={() => props.onClose()}>
        <span aria-hidden="true">×</span>
      </button>
    </div>
  );
}
