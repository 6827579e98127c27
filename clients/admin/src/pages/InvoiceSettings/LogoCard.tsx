import { problemIn } from "@portico/kit/answer";
import { tell, tellFailure, tellUndoable } from "@portico/kit/toasts";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Button } from "@portico/kit/ui/Button";
import { Card } from "@portico/kit/ui/Card";
import { Notice } from "@portico/kit/ui/Notice";
import { type BrandSampleFragment, createUpdateBrandMutation } from "@portico/schema/admin.generated";
import { createSignal, For, Show } from "solid-js";
import { lookAgain } from "../../graph";
import { logo } from "../../logo";
import { t } from "../../brandText";
import { LogoPicker } from "./LogoPicker";
import { uploadLogo } from "./uploadLogo";

/** The logo: saved as soon as it is chosen, and back again as long as the message stands. */
export function LogoCard(props: { workspace: BrandSampleFragment }) {
  const [, update] = createUpdateBrandMutation();
  const [removing, setRemoving] = createSignal(false);
  const [progress, setProgress] = createSignal<number>();
  const [problem, setProblem] = createSignal<string>();
  const shown = () => logo(props.workspace.brand.logo);
  const plate = () => props.workspace.brand.logo?.plate;

  async function choose(picture: Blob) {
    if (progress() !== undefined || removing()) return;
    setProblem();
    setProgress(0);
    const found = await uploadLogo(picture, setProgress).finally(() => setProgress());
    setProblem(found);
    // it went past the graph, whose answers are old now: here, and in the frame
    if (!found) lookAgain();
  }

  async function remove() {
    setProblem();
    setRemoving(true);
    const { picture, found } = await removeShown().finally(() => setRemoving(false));
    if (found) tellFailure(found.message, () => void remove(), "logo");
    else if (picture) tellUndoable(t("logo.removed"), () => void choose(picture), "logo");
    else tell(t("logo.removed"), "logo");
  }

  async function removeShown() {
    // kept in this page, for as long as it may be wanted back
    const picture = await pictureAt(shown());
    const { data, error } = await update({ input: { removeLogo: true } });
    return { picture, found: problemIn(data?.updateBrand, "BrandUpdated", error) };
  }

  /** Its place is kept, on a phone a row of its own, so that nothing moves when the logo comes or goes. */
  const Aside = () => (
    <div class="flex min-h-11 w-full items-center sm:min-h-10 sm:w-auto">
      <Show when={shown()} fallback={<span class="text-sm text-muted">{t("logo.none")}</span>}>
        <Button busy={removing() || progress() !== undefined} onClick={() => void remove()}>
          {t("logo.remove")}
        </Button>
      </Show>
    </div>
  );

  return (
    <Card title={t("logo.title")} aside={<Aside />}>
      <div class="grid gap-4">
        <div class="flex flex-wrap gap-3">
          <For each={["light", "dark"] as const}>
            {(theme) => (
              <div
                data-theme={theme}
                class="flex h-24 min-w-52 items-center rounded-xl border border-line bg-canvas p-4 text-text"
              >
                <BrandMark name={props.workspace.name} logo={shown()} plate={plate()} large />
              </div>
            )}
          </For>
        </div>
        <Show when={plate() === "NONE"}>
          <Notice tone="warn" live>
            {t("logo.invisible")}
          </Notice>
        </Show>
        <LogoPicker
          progress={progress()}
          problem={problem()}
          again={Boolean(shown())}
          onChoose={(picture) => void choose(picture)}
          onProblem={setProblem}
        />
      </div>
    </Card>
  );
}

/** Undefined when it cannot be had: then it cannot be brought back either. */
async function pictureAt(address = ""): Promise<Blob | undefined> {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.blob() : undefined;
  } catch {
    return undefined;
  }
}
