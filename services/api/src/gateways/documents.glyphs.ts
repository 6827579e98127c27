/** Sorted `[first, last]` pairs of the code points that the fonts cover. */
export type GlyphRanges = readonly (readonly [first: number, last: number])[];

/** What text contains without being drawn: line breaks, joiners, direction marks, variation selectors. */
const INVISIBLE = /^[\n\t\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f]$/u;

/**
 * Every string in `value` with each character that no font covers replaced by its code, such as `U+10FFFF`: one missing
 * glyph would fail the whole archivable PDF, and a document is never missing because of a name.
 */
export function replaceUncovered<Value>(value: Value, ranges: GlyphRanges): Value {
  if (typeof value === "string") return replaceIn(value, ranges) as Value;
  if (Array.isArray(value)) return value.map((entry) => replaceUncovered(entry, ranges)) as Value;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, entry]) => [key, replaceUncovered(entry, ranges)]);
    return Object.fromEntries(entries) as Value;
  }
  return value;
}

function replaceIn(text: string, ranges: GlyphRanges): string {
  return Array.from(text.normalize("NFC"), (character) => {
    if (INVISIBLE.test(character)) return character;
    const codePoint = character.codePointAt(0) as number;
    return isCovered(codePoint, ranges) ? character : `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
  }).join("");
}

function isCovered(codePoint: number, ranges: GlyphRanges): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = ranges[middle] as readonly [number, number];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}
