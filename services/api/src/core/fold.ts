/** Letters that Unicode does not decompose, lower-cased, and the forms of apostrophes and dashes. */
const FOLDED: Readonly<Record<string, string>> = {
  ...{ ł: "l", ø: "o", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ς: "σ" },
  ...Object.fromEntries([..."’‘‛‚´`ʼʹ′＇"].map((apostrophe) => [apostrophe, "'"])),
  ...Object.fromEntries([..."“”„‟″"].map((quote) => [quote, '"'])),
  ...Object.fromEntries([..."‐‑‒–—―−－"].map((dash) => [dash, "-"])),
};
const FOLDABLE = new RegExp(`[${Object.keys(FOLDED).join("")}]`, "g");
const replace = (text: string) => text.replace(FOLDABLE, (found) => FOLDED[found] as string);

/** Text without case, accents and typographic variants. Both sides of a search go through it: the rows and the query. */
export function fold(text: string): string {
  // Twice: U+00B4 would decompose into a space, and other characters become foldable only when they are decomposed.
  const plain = replace(text)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC")
    .toLowerCase();
  return replace(plain).replace(/\s+/g, " ").trim();
}

/** The words of a query, as patterns for `like`, the longest first: it narrows an index most. */
export function searchPatterns(query: string): string[] {
  const folded = fold(query);
  const words = folded.split(/[\s-]+/).filter(Boolean);
  const distinct = [...new Set(words.length > 0 ? words : [folded])].filter(Boolean);
  return distinct.sort((a, b) => b.length - a.length).map((word) => `%${word.replace(/[\\%_]/g, "\\$&")}%`);
}
