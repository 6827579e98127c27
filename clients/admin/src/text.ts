import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { english } from "./english";
import { englishBrand } from "./englishBrand";
import { englishClients } from "./englishClients";
import { englishSettings } from "./englishSettings";
import { englishTeam } from "./englishTeam";

const dictionary = { ...english, ...englishClients, ...englishSettings, ...englishTeam, ...englishBrand };

export const t = translator(() => dictionary, resolveTemplate);
