import { createUniqueId, Show } from "solid-js";
import { DropOverlay } from "../../components/DropOverlay";
import { createDropZone } from "../../fileDrops";
import { t } from "../../brandText";
import { kinds, refusalOf } from "./uploadLogo";

interface LogoPickerProps {
  /** How much of the picture is there, 0 to 1, while it is on its way. */
  progress: number | undefined;
  /** Why the last one was not taken. */
  problem: string | undefined;
  /** There is a logo already. */
  again: boolean;
  onChoose: (picture: File) => void;
  onProblem: (text: string) => void;
}

/** A file that is chosen, or dropped anywhere on the page. */
export function LogoPicker(props: LogoPickerProps) {
  const id = createUniqueId();
  function take(file: File | undefined) {
    if (!file) return;
    const refusal = refusalOf(file);
    if (refusal) props.onProblem(refusal);
    else props.onChoose(file);
  }

  const isOver = createDropZone((data) => take(data.files[0]));

  return (
    <div class="grid gap-1 rounded-xl border-2 border-dashed border-line-strong p-4">
      <DropOverlay isOver={isOver()} label={t("logo.drop")} />
      <label for={id} class="font-medium">
        {props.again ? t("logo.replace") : t("logo.choose")}
      </label>
      <input
        id={id}
        type="file"
        accept={kinds.join(",")}
        aria-describedby={`${id}-note`}
        class="w-full min-w-0 text-sm text-muted file:me-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:font-medium file:text-text"
        onChange={({ currentTarget }) => {
          take(currentTarget.files?.[0]);
          // the same file may be chosen again
          currentTarget.value = "";
        }}
      />
      <p id={`${id}-note`} class="text-sm text-muted">
        {t("logo.hint")}
      </p>
      {/* as high as the progress that comes and goes in it */}
      <div class="min-h-11">
        <p role="alert" class="text-sm text-bad">
          {props.problem}
        </p>
        <div role="status">
          <Show when={props.progress !== undefined}>
            <p class="text-sm">{props.progress === 1 ? t("logo.preparing") : t("logo.uploading")}</p>
            <progress aria-label={t("logo.uploading")} max={1} value={props.progress} class="w-full max-w-sm" />
          </Show>
        </div>
      </div>
    </div>
  );
}
