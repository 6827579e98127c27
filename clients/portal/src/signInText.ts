import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { englishSignIn } from "./englishSignIn";

export const t = translator(() => englishSignIn, resolveTemplate);
