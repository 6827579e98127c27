import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { english } from "./english";
import { englishClients } from "./englishClients";
import { englishSettings } from "./englishSettings";
import { englishUploads } from "./englishUploads";
import { englishWork } from "./englishWork";

export const dictionary = {
  ...english,
  ...englishClients,
  ...englishWork,
  ...englishUploads,
  ...englishSettings,
};

export const t = translator(() => dictionary, resolveTemplate);
