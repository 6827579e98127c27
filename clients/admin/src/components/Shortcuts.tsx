import { Button } from "@portico/kit/ui/Button";
import { Dialog } from "@portico/kit/ui/Dialog";
import { Switch } from "@portico/kit/ui/Switch";
import { createSignal, For, onCleanup, onMount, Show } from "solid-js";
import { keysOn, setKeysOn, watchKeys } from "../shortcuts";
import { t } from "../text";

const keys = ["search", "undo", "help", "submit"] as const;

/** The button that lists the keyboard's shortcuts, and while it is on the page, they work. */
export function Shortcuts() {
  const [listed, setListed] = createSignal(false);
  onMount(() => onCleanup(watchKeys(() => setListed(true))));
  return (
    <>
      <Button look="quiet" onClick={() => setListed(true)}>
        {t("keys.title")}
      </Button>
      <Show when={listed()}>
        <Dialog title={t("keys.title")} onClose={() => setListed(false)}>
          <dl class="grid grid-cols-[1fr_auto] items-center gap-x-6 gap-y-2">
            <For each={keys}>
              {(key) => (
                <>
                  <dt>{t(`keys.${key}`)}</dt>
                  <dd>
                    <kbd class="rounded border border-line-strong px-2 py-0.5 text-sm">{t(`keys.${key}Key`)}</kbd>
                  </dd>
                </>
              )}
            </For>
          </dl>
          <Switch label={t("keys.on")} checked={keysOn()} onChange={setKeysOn} />
          <div class="flex justify-end">
            <Button autofocus onClick={() => setListed(false)}>
              {t("keys.close")}
            </Button>
          </div>
        </Dialog>
      </Show>
    </>
  );
}
