import { type BeforeLeaveEventArgs, useBeforeLeave } from "@solidjs/router";
import { createEffect, createSignal, onCleanup, Show } from "solid-js";
import { words } from "../words";
import { Button } from "./Button";
import { Dialog } from "./Dialog";

/** While there is something unsaved, leaving the page asks first: within the app by a dialog, else by the browser's own. */
export function UnsavedGuard(props: { unsaved: boolean; onLeave?: () => void }) {
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>();

  useBeforeLeave((event) => {
    if (!props.unsaved || event.defaultPrevented) return;
    event.preventDefault();
    setLeaving(event);
  });
  createEffect(() => {
    if (!props.unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", ask);
    onCleanup(() => removeEventListener("beforeunload", ask));
  });

  return (
    <Show when={leaving()}>
      {(event) => (
        <Dialog title={words().leaveTitle} onClose={() => setLeaving()}>
          <p class="text-muted">{words().leaveText}</p>
          <div class="flex flex-wrap justify-end gap-3">
            <Button autofocus onClick={() => setLeaving()}>
              {words().stay}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                const { retry } = event();
                setLeaving();
                props.onLeave?.();
                retry(true);
              }}
            >
              {words().leave}
            </Button>
          </div>
        </Dialog>
      )}
    </Show>
  );
}
