import { createMemo, Show } from "solid-js";
import { t } from "../text";
import { createAnnouncement, shareOf } from "../uploadProgress";
import { isUnderWay, sendingsAbout } from "../uploads";

/** All that is sent for something, in one line whose place is kept where it may come; and said aloud when it begins, at half and at the end. */
export function FileTotal(props: { about: string; single?: boolean }) {
  const all = createMemo(() => sendingsAbout(props.about));
  const done = () => all().filter((sending) => !isUnderWay(sending) && sending.state !== "FAILED").length;
  const announcement = createAnnouncement(all);
  return (
    <div class={props.single ? "" : "min-h-6"}>
      <p role="status" class="sr-only">
        {announcement()}
      </p>
      <Show when={all().length > 1 && all().some(isUnderWay)}>
        <p class="flex flex-wrap items-center gap-x-3 text-sm tabular-nums">
          {t("upload.totalText", { done: done(), count: all().length, percent: Math.floor(shareOf(all()) * 100) })}
          <progress aria-label={t("upload.total")} max={1} value={shareOf(all())} />
        </p>
      </Show>
    </div>
  );
}
