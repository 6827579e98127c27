import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { english } from "./english";
import { englishClients } from "./englishClients";
import { englishSettings } from "./englishSettings";

const dictionary = { ...english, ...englishClients, ...englishSettings };

export const t = translator(() => dictionary, resolveTemplate);
