import { createAccentPreviewQuery } from "@portico/schema/admin.generated";
import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { isColour } from "./AccentField";
import type { Accent } from "./BrandSample";

const PAUSE_MS = 120;

/** What comes of the colour in the field: the service works it out, as it does when the colour is saved. */
export function createAccentPreview(typed: () => string, saved: () => Accent): () => Accent {
  const [asked, setAsked] = createSignal(typed());
  createEffect(
    on(
      typed,
      (text) => {
        const timer = setTimeout(() => isColour(text) && setAsked(text.trim().toLowerCase()), PAUSE_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  const isSaved = () => asked() === saved().accent;
  const [state] = createAccentPreviewQuery(() => ({ accent: asked() }), { pause: isSaved });

  // while the answer is on its way the colour before it stays
  return createMemo<Accent>((before) => {
    if (isSaved()) return saved();
    const found = state.data?.workspace?.accentPreview;
    return found?.accent === asked() ? found : before;
  }, saved());
}
