import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { english } from "./english";
import { englishBrand } from "./englishBrand";
import { englishClients } from "./englishClients";
import { englishNumbering } from "./englishNumbering";
import { englishSettings } from "./englishSettings";
import { englishTeam } from "./englishTeam";
import { englishUploads } from "./englishUploads";
import { englishWork } from "./englishWork";

const dictionary = {
  ...english,
  ...englishClients,
  ...englishWork,
  ...englishUploads,
  ...englishSettings,
  ...englishTeam,
  ...englishBrand,
  ...englishNumbering,
};

export const t = translator(() => dictionary, resolveTemplate);
