import { formatSize } from "@portico/kit/fileWords";
import { Button } from "@portico/kit/ui/Button";
import { For, Show } from "solid-js";
import { t } from "../text";
import { cancel, canRetry, pause, resume, type Sending, sendingsAbout } from "../uploads";

interface FileSendingsProps {
  about: string;
  /** Those that are shown elsewhere already, by the file's id. */
  shownElsewhere?: (fileId: string) => boolean;
}

/** What is being sent for something, file by file, with what can be done about it. */
export function FileSendings(props: FileSendingsProps) {
  const listed = () => sendingsAbout(props.about).filter(({ fileId }) => !fileId || !props.shownElsewhere?.(fileId));
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

function OneSending(props: { sending: Sending }) {
  const name = () => props.sending.name;
  const is = (...states: Sending["state"][]) => states.includes(props.sending.state);
  return (
    <li class="grid gap-1 border-t border-line py-3">
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
          <Show when={is("QUEUED", "SENDING", "WAITING")}>
            <Button label={t("upload.pauseNamed", { name: name() })} onClick={() => pause(props.sending.id)}>
              {t("upload.pause")}
            </Button>
          </Show>
          <Show when={is("PAUSED")}>
            <Button label={t("upload.resumeNamed", { name: name() })} onClick={() => resume(props.sending.id)}>
              {t("upload.resume")}
            </Button>
          </Show>
          <Show when={is("FAILED") && canRetry(props.sending.id)}>
            <Button label={t("upload.retryNamed", { name: name() })} onClick={() => resume(props.sending.id)}>
              {t("upload.retry")}
            </Button>
          </Show>
          <Show when={is("QUEUED", "SENDING", "WAITING", "PAUSED")}>
            <Button label={t("upload.cancelNamed", { name: name() })} onClick={() => void cancel(props.sending.id)}>
              {t("upload.cancel")}
            </Button>
          </Show>
          <Show when={is("READY", "FAILED")}>
            <Button label={t("upload.awayNamed", { name: name() })} onClick={() => void cancel(props.sending.id)}>
              {t("upload.away")}
            </Button>
          </Show>
        </div>
      </div>
      <Show when={!is("FAILED")}>
        <progress
          aria-label={t("upload.progress", { name: name() })}
          max={props.sending.size}
          value={props.sending.sent}
          class="w-full"
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
