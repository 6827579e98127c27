import { formatSize } from "@portico/kit/fileWords";
import { Button } from "@portico/kit/ui/Button";
import { For, Show } from "solid-js";
import { t } from "../text";
import { focusBeside } from "./FileDrop";
import { cancel, canRetry, pause, resume, type Sending, sendingsAbout } from "../uploads";

interface FileSendingsProps {
  about: string;
  /** Those that are shown elsewhere already, by the file's id. */
  shownElsewhere?: (fileId: string) => boolean;
}

/** What is being sent for something, file by file, with what can be done about it. */
export function FileSendings(props: FileSendingsProps) {
  // newest first, as the list below: so each becomes a row where it stood
  const listed = () =>
    sendingsAbout(props.about)
      .filter(({ fileId }) => !fileId || !props.shownElsewhere?.(fileId))
      .reverse();
  return (
    <Show when={listed().length > 0}>
      <section aria-label={t("upload.list")}>
        <ul>
          <For each={listed()}>{(sending) => <OneSending sending={sending} />}</For>
        </ul>
      </section>
    </Show>
  );
}

const words = { PAUSED: "resume", FAILED: "retry" } as const;

function OneSending(props: { sending: Sending }) {
  let row: HTMLLIElement | undefined;
  const name = () => props.sending.name;
  const is = (...states: Sending["state"][]) => states.includes(props.sending.state);
  const turn = () => {
    const { state } = props.sending;
    return state === "PAUSED" || state === "FAILED" ? words[state] : "pause";
  };
  const away = () => (is("READY", "FAILED") ? "away" : "cancel");

  function press() {
    if (turn() === "pause") pause(props.sending.id);
    else resume(props.sending.id);
  }

  return (
    <li ref={row} class="relative grid gap-1 border-t border-line py-3">
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <div class="min-w-0">
          <p dir="auto" class="font-medium wrap-anywhere">
            {name()}
          </p>
          <p class="text-sm text-muted tabular-nums">
            {t(`upload.${props.sending.state}`)} ·{" "}
            {t("upload.of", { sent: formatSize(props.sending.sent), size: formatSize(props.sending.size) })}
          </p>
        </div>
        <div class="flex flex-wrap gap-2">
          {/* one button through all states, so that it keeps the focus */}
          <Show when={is("QUEUED", "SENDING", "WAITING", "PAUSED") || (is("FAILED") && canRetry(props.sending.id))}>
            <Button label={t(`upload.${turn()}Named`, { name: name() })} onClick={press}>
              {t(`upload.${turn()}`)}
            </Button>
          </Show>
          <Show when={!is("ADDING", "DONE")}>
            <Button
              label={t(`upload.${away()}Named`, { name: name() })}
              onClick={() => {
                focusBeside(row);
                void cancel(props.sending.id);
              }}
            >
              {t(`upload.${away()}`)}
            </Button>
          </Show>
        </div>
      </div>
      <Show when={!is("FAILED", "READY")}>
        <progress
          aria-label={t("upload.progress", { name: name() })}
          max={props.sending.size}
          value={props.sending.sent}
          // along the edge, so that the row is as high as the one that it becomes
          class="absolute inset-x-0 bottom-0 h-1 w-full"
        />
      </Show>
      <div role="alert">
        <Show when={props.sending.problem}>
          <p class="text-sm text-bad wrap-anywhere">{props.sending.problem}</p>
        </Show>
      </div>
    </li>
  );
}
