/**
 * How numbers and days are written: the reader's own English, or one without a country, where "$" alone never
 * appears. Another language of the browser would mix two languages in one sentence.
 */
export const language = navigator.languages?.find((tag) => /^en-[A-Z]{2}\b/.test(tag)) ?? "en-001";
