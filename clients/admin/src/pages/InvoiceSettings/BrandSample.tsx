import { BrandMark } from "@portico/kit/ui/BrandMark";
import { buttonLook, buttonShape } from "@portico/kit/ui/Button";
import type { BrandSampleFragment } from "@portico/schema/admin.generated";
import { For, Show } from "solid-js";
import { logo } from "../../logo";
import { t } from "../../brandText";

type Brand = BrandSampleFragment["brand"];

export type Accent = Pick<Brand, "accent" | "accentContrast" | "accentOnLight" | "accentOnDark">;

interface BrandSampleProps {
  name: string;
  contactEmail?: string | null;
  accent: Accent;
  brand: Brand;
}

/** A piece of the portal in both themes, as it would be with what is written in the form. */
export function BrandSample(props: BrandSampleProps) {
  return (
    <div class="grid gap-3 sm:grid-cols-2">
      <For each={["light", "dark"] as const}>
        {(theme) => (
          <figure class="grid content-start gap-1.5">
            <figcaption class="text-sm text-muted">{t(`brand.${theme}`)}</figcaption>
            <div
              data-theme={theme}
              style={paint(props.accent)}
              class="grid gap-4 rounded-xl border border-line bg-canvas p-4 text-text"
            >
              <div class="flex min-h-11 min-w-0 items-center border-b border-line pb-3">
                <BrandMark
                  name={props.name || t("brand.nameless")}
                  logo={logo(props.brand.logo)}
                  plate={props.brand.logo?.plate}
                />
              </div>
              <p>
                <span class="link">{t("brand.sampleLink")}</span>
              </p>
              <p>
                <span class={`${buttonShape} ${buttonLook.primary} cursor-default!`}>{t("brand.sampleButton")}</span>
              </p>
              <p class="grid gap-1 border-t border-line pt-3 text-sm text-muted wrap-anywhere">
                <Show when={props.contactEmail}>
                  {(email) => <span>{t("brand.questions", { email: email() })}</span>}
                </Show>
                <Show when={props.brand.showsBadge}>
                  <span>{t("brand.badge")}</span>
                </Show>
              </p>
            </div>
          </figure>
        )}
      </For>
    </div>
  );
}

/** The portal's own tokens, with this accent. */
const paint = ({ accent, accentContrast, accentOnLight, accentOnDark }: Accent) => ({
  "--accent": accent,
  "--accent-contrast": accentContrast,
  "--accent-on-light": accentOnLight,
  "--accent-on-dark": accentOnDark,
});
