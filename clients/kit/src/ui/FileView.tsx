import { createSignal, type JSX, Match, Show, Switch } from "solid-js";
import { fileWords, type KnownFile } from "../fileWords";
import { buttonLook, buttonShape } from "./Button";
import { FileKind } from "./FileKind";

interface FileViewProps {
  file: KnownFile & { canPreview: boolean };
  /** From where it is downloaded. */
  address: string;
  /** Whether downloading is what the page is for. */
  isMain?: boolean;
}

/** A file at hand: to be downloaded, and where it can be shown, opened by itself and seen right here. */
export function FileView(props: FileViewProps) {
  const inline = () => `${props.address}?inline`;
  return (
    <section aria-label={fileWords().title} class="grid gap-4">
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <a
          href={props.address}
          rel="external"
          class={`${buttonShape} ${props.isMain ? buttonLook.primary : buttonLook.plain}`}
          aria-label={fileWords().downloadNamed(props.file.name)}
        >
          {fileWords().download}
        </a>
        <Show when={props.file.canPreview}>
          <a
            href={inline()}
            target="_blank"
            rel="external noopener"
            class={`${buttonShape} ${buttonLook.plain}`}
            aria-label={fileWords().openNamed(props.file.name)}
          >
            {fileWords().open}
          </a>
        </Show>
        <p class="min-w-0">
          <span dir="auto" class="wrap-anywhere">
            {props.file.name}
          </span>{" "}
          <FileKind file={props.file} />
        </p>
      </div>
      <Show when={props.file.canPreview}>
        <Shown file={props.file} address={inline()} />
      </Show>
    </section>
  );
}

/** How a browser's viewer begins: the page as wide as its box, with nothing beside it. */
const FIT = "#view=FitH&navpanes=0";

/** Its box has its size before the file is there, so nothing moves when it comes. */
function Shown(props: { file: KnownFile; address: string }) {
  const [isBroken, setBroken] = createSignal(false);
  const isPicture = () => props.file.mediaType.startsWith("image/");
  return (
    <Switch
      fallback={
        <iframe
          src={`${props.address}${FIT}`}
          title={fileWords().previewOf(props.file.name)}
          class="print:hidden h-[85dvh] w-full rounded-xl border border-line bg-sunken"
        />
      }
    >
      <Match when={isBroken()}>
        <Unseen>{fileWords().cannotShow}</Unseen>
      </Match>
      <Match when={isPicture()}>
        <div class="grid h-[45dvh] grid-rows-1 place-items-center rounded-xl border border-line bg-sunken p-3 sm:h-[70dvh]">
          <img
            src={props.address}
            alt={fileWords().previewOf(props.file.name)}
            class="max-h-full max-w-full object-contain"
            onError={() => setBroken(true)}
          />
        </div>
      </Match>
      <Match when={!navigator.pdfViewerEnabled}>
        <Unseen>{fileWords().noViewer}</Unseen>
      </Match>
    </Switch>
  );
}

function Unseen(props: { children: JSX.Element }) {
  return <p class="rounded-xl border border-line bg-sunken p-5 text-muted">{props.children}</p>;
}
