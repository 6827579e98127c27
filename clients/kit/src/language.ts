/**
 * How numbers and days are written: the reader's own English, or one without a country, where "$" alone never
 * appears. Another language of the browser would mix two languages in one sentence.
 */
export const languageOf = (wanted: readonly string[]) => wanted.find((tag) => /^en-[A-Z]{2}\b/.test(tag)) ?? "en-001";

export const language = languageOf(navigator.languages);
