import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { englishPayments } from "./englishPayments";
import { invoiceDictionary } from "./invoiceText";

const all = { ...invoiceDictionary, ...englishPayments };

/** With the words of an invoice's own page. */
export const t = translator(() => all, resolveTemplate);
