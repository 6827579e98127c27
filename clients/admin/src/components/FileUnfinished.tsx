import { formatSize } from "@portico/kit/fileWords";
import { Button } from "@portico/kit/ui/Button";
import { createMemo, createSignal, For, onMount, Show } from "solid-js";
import { t } from "../text";
import { arrivedOf, discard, forget, type Unfinished, unfinishedOf } from "../unfinished";
import { sendingsAbout } from "../uploads";
import { focusBeside } from "./FileDrop";

/** What an earlier page had begun to send for something. */
export function FileUnfinished(props: { about: string; viewer: string }) {
  const isSent = ({ name, size }: Unfinished) =>
    sendingsAbout(props.about).some((sending) => sending.name === name && sending.size === size);
  const found = createMemo(() => unfinishedOf(props));
  const left = () => found().filter((upload) => !isSent(upload));
  return (
    <Show when={left().length > 0}>
      <section aria-label={t("upload.unfinished")}>
        <ul>
          <For each={left()}>{(upload) => <One upload={upload} />}</For>
        </ul>
      </section>
    </Show>
  );
}

function One(props: { upload: Unfinished }) {
  let row: HTMLLIElement | undefined;
  const [arrived, setArrived] = createSignal<number>();
  onMount(async () => {
    const bytes = await arrivedOf(props.upload);
    // after a day the server has forgotten it, and so do we
    if (bytes === null) forget(props.upload);
    else setArrived(bytes);
  });
  return (
    <li ref={row} class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-line py-3">
      <div class="min-w-0">
        <p dir="auto" class="font-medium wrap-anywhere">
          {props.upload.name}
        </p>
        <p class="text-sm text-muted tabular-nums">
          <Show when={arrived() !== undefined}>
            {t("upload.arrived", { sent: formatSize(arrived() ?? 0), size: formatSize(props.upload.size) })}{" "}
          </Show>
          {t("upload.unfinishedText")}
        </p>
      </div>
      <Button
        label={t("upload.discardNamed", { name: props.upload.name })}
        onClick={() => {
          focusBeside(row);
          void discard(props.upload);
        }}
      >
        {t("upload.discard")}
      </Button>
    </li>
  );
}
