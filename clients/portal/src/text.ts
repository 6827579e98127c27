import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { english } from "./english";

export const t = translator(() => english, resolveTemplate);
