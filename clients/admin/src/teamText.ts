import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { englishTeam } from "./englishTeam";
import { dictionary } from "./text";

const all = { ...dictionary, ...englishTeam };

/** With the words of the team's settings, which no other page loads. */
export const t = translator(() => all, resolveTemplate);
