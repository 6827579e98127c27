import { resolveTemplate, translator } from "@solid-primitives/i18n";
import { englishInvoices } from "./englishInvoices";
import { dictionary } from "./text";

export const invoiceDictionary = { ...dictionary, ...englishInvoices };

/** With the words of invoices, which the sign-in page does not load. */
export const t = translator(() => invoiceDictionary, resolveTemplate);
