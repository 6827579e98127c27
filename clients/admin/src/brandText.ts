import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { englishBrand } from "./englishBrand";
import { englishNumbering } from "./englishNumbering";
import { dictionary } from "./text";

const all = { ...dictionary, ...englishBrand, ...englishNumbering };

/** With the words of the invoice settings, which no other page loads. */
export const t = translator(() => all, resolveTemplate);
