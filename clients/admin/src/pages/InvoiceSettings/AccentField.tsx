import { TextField } from "@portico/kit/ui/TextField";
import { createUniqueId } from "solid-js";
import { t } from "../../brandText";
import type { Accent } from "./BrandSample";
import { contrastOf, formatContrast } from "./contrast";

interface AccentFieldProps {
  value: string;
  error?: string;
  /** What comes of the colour. */
  accent: Accent;
  onInput: (colour: string) => void;
}

export const isColour = (text: string) => /^#[\da-f]{6}$/i.test(text.trim());

/** A colour, picked or typed, and in words how well it can be read. */
export function AccentField(props: AccentFieldProps) {
  const id = createUniqueId();
  return (
    <div class="grid gap-2">
      <div class="grid grid-cols-[auto_1fr] items-end gap-3">
        <input
          type="color"
          aria-label={t("brand.pick")}
          aria-describedby={id}
          value={props.accent.accent}
          class="h-11 w-14 cursor-pointer rounded-lg border border-line-strong bg-surface p-1"
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <TextField
          label={t("brand.accent")}
          name="accent"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxlength={7}
          value={props.value}
          error={props.error}
          onInput={(colour) => props.onInput(colour)}
        />
      </div>
      <p id={id} class="text-sm text-muted">
        {inWords(props.accent)}
      </p>
    </div>
  );
}

/** Words for what a ratio says: how well text on the colour is read, and what becomes of it as text itself. */
function inWords({ accent, accentContrast, accentOnLight, accentOnDark }: Accent): string {
  const ratio = contrastOf(accent, accentContrast);
  const button = t(accentContrast === "#000000" ? "brand.blackText" : "brand.whiteText", {
    ratio: formatContrast(ratio),
    ease: t(ratio >= 7 ? "brand.veryEasy" : "brand.easy"),
  });
  const changed = [
    ...(accentOnLight === accent ? [] : [t("brand.darkened", { colour: accentOnLight })]),
    ...(accentOnDark === accent ? [] : [t("brand.lightened", { colour: accentOnDark })]),
  ];
  return [button, ...changed].join(" ");
}
