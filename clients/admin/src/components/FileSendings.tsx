import { formatSize } from "@portico/kit/fileWords";
import { Button } from "@portico/kit/ui/Button";
import { createMemo, For, Show } from "solid-js";
import { t } from "../text";
import { createAnnouncement, shareOf } from "../uploadProgress";
import { cancel, canRetry, isUnderWay, pause, resume, type Sending, sendingsAbout } from "../uploads";

interface FileSendingsProps {
  about: string;
  /** Those that are shown elsewhere already, by the file's id. */
  shownElsewhere?: (fileId: string) => boolean;
}

/** What is being sent for something: each file and all together, with what can be done about it. */
export function FileSendings(props: FileSendingsProps) {
  const all = createMemo(() => sendingsAbout(props.about));
  const listed = () => all().filter(({ fileId }) => !fileId || !props.shownElsewhere?.(fileId));
  const done = () => all().filter((sending) => !isUnderWay(sending) && sending.state !== "FAILED").length;
  const announcement = createAnnouncement(all);
  return (
    <>
      <p role="status" class="sr-only">
        {announcement()}
      </p>
      <Show when={listed().length > 0}>
        <section aria-label={t("upload.list")} class="grid gap-3">
          <Show when={all().length > 1}>
            <div class="grid gap-1">
              <p class="text-sm tabular-nums">
                {t("upload.totalText", {
                  done: done(),
                  count: all().length,
                  percent: Math.floor(shareOf(all()) * 100),
                })}
              </p>
              <progress aria-label={t("upload.total")} max={1} value={shareOf(all())} class="w-full" />
            </div>
          </Show>
          <ul class="grid">
            <For each={listed()}>{(sending) => <OneSending sending={sending} />}</For>
          </ul>
        </section>
      </Show>
    </>
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
