import { problemIn } from "@portico/kit/answer";
import { tellFailure, tellUndoable } from "@portico/kit/toasts";
import { BrandMark } from "@portico/kit/ui/BrandMark";
import { Button } from "@portico/kit/ui/Button";
import { Card } from "@portico/kit/ui/Card";
import { Notice } from "@portico/kit/ui/Notice";
import {
  type BrandSampleFragment,
  createUpdateBrandMutation,
  loadInvoiceSettingsQuery,
  loadShellQuery,
} from "@portico/schema/admin.generated";
import { createSignal, For, Show } from "solid-js";
import { graph } from "../../graph";
import { logo } from "../../logo";
import { t } from "../../text";
import { LogoPicker } from "./LogoPicker";
import { uploadLogo } from "./uploadLogo";

/** The logo: saved as soon as it is chosen, and back again as long as the message stands. */
export function LogoCard(props: { workspace: BrandSampleFragment }) {
  const [removing, update] = createUpdateBrandMutation();
  const [progress, setProgress] = createSignal<number>();
  const [problem, setProblem] = createSignal<string>();
  const shown = () => logo(props.workspace.brand.logo);

  async function choose(picture: Blob) {
    if (progress() !== undefined) return;
    setProblem();
    setProgress(0);
    const found = await uploadLogo(picture, setProgress);
    setProgress();
    setProblem(found);
    // what came past the graph is asked for again: here, and in the frame
    const anew = { requestPolicy: "network-only" } as const;
    if (!found) await Promise.all([loadInvoiceSettingsQuery(graph, {}, anew), loadShellQuery(graph, {}, anew)]);
  }

  async function remove() {
    setProblem();
    const picture = await fetch(shown() ?? "").then((answer) => (answer.ok ? answer.blob() : undefined));
    const { data, error } = await update({ input: { removeLogo: true } });
    const found = problemIn(data?.updateBrand, "BrandUpdated", error);
    if (found) return tellFailure(found.message, () => void remove(), "logo");
    tellUndoable(t("logo.removed"), () => picture && void choose(picture), "logo");
  }

  return (
    <Card title={t("logo.title")}>
      <div class="grid gap-4">
        <Show when={shown()} fallback={<p class="text-muted">{t("logo.none")}</p>}>
          {(address) => (
            <div class="flex flex-wrap gap-3">
              <For each={["light", "dark"] as const}>
                {(theme) => (
                  <div style={{ "color-scheme": theme }} class="rounded-xl border border-line bg-canvas p-4">
                    <BrandMark name={props.workspace.name} logo={address()} large />
                  </div>
                )}
              </For>
            </div>
          )}
        </Show>
        <Show when={problem()}>
          {(text) => (
            <Notice tone="bad" live>
              {text()}
            </Notice>
          )}
        </Show>
        <LogoPicker
          progress={progress()}
          again={Boolean(shown())}
          onChoose={(picture) => void choose(picture)}
          onProblem={setProblem}
        />
        <Show when={shown()}>
          <div>
            <Button busy={removing.fetching || progress() !== undefined} onClick={() => void remove()}>
              {t("logo.remove")}
            </Button>
          </div>
        </Show>
      </div>
    </Card>
  );
}
