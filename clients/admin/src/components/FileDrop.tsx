import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { createDropZone } from "../fileDrops";
import { t } from "../text";
import { DropOverlay } from "./DropOverlay";

interface FileDropProps {
  label: string;
  hint: string;
  /** How it goes with what was chosen. */
  status?: JSX.Element;
  multiple?: boolean;
  onFiles: (files: File[]) => void;
  /** Below the field. */
  children?: JSX.Element;
}

/** Takes the focus from a row that goes: to the one beside it, else to the field. */
export function focusBeside(row: HTMLElement | undefined) {
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const field = row?.closest("[data-drop]")?.querySelector<HTMLElement>("input[type=file]");
  (beside?.querySelector("button") ?? field)?.focus();
}

/** Files that are chosen, or dropped anywhere on the page. */
export function FileDrop(props: FileDropProps) {
  const id = createUniqueId();
  const [problem, setProblem] = createSignal<string>();

  function drop(data: DataTransfer) {
    const items = [...data.items].filter(({ kind }) => kind === "file");
    const isFolder = (item: DataTransferItem) => Boolean(item.webkitGetAsEntry()?.isDirectory);
    setProblem(items.some(isFolder) ? t("upload.folder") : undefined);
    const files = items.filter((item) => !isFolder(item)).flatMap((item) => item.getAsFile() ?? []);
    take(props.multiple ? files : files.slice(0, 1));
  }

  const isOver = createDropZone(drop);
  const take = (files: File[]) => files.length > 0 && props.onFiles(files);

  return (
    <div data-drop="" class="grid gap-4">
      <DropOverlay isOver={isOver()} label={t(props.multiple ? "upload.drop" : "upload.dropOne")} />
      <div class="grid gap-1 rounded-xl border-2 border-dashed border-line-strong p-4">
        <label for={id} class="font-medium">
          {props.label}
        </label>
        <input
          id={id}
          type="file"
          multiple={props.multiple}
          aria-describedby={`${id}-note`}
          class="w-full min-w-0 text-sm text-muted file:me-3 file:min-h-11 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-line-strong file:bg-surface file:px-4 file:font-medium file:text-text"
          onChange={({ currentTarget }) => {
            setProblem();
            take([...(currentTarget.files ?? [])]);
            // the same file may be chosen again
            currentTarget.value = "";
          }}
        />
        <p id={`${id}-note`} class="text-sm text-muted">
          {props.hint}
        </p>
        {props.status}
        <div role="alert">
          <Show when={problem()}>
            <p class="text-sm text-bad">{problem()}</p>
          </Show>
        </div>
      </div>
      {props.children}
    </div>
  );
}
