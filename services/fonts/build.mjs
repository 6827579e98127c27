/**
 * Copies the fonts of documents into `dist`, and writes down which characters they cover (`coverage.json`): an archivable
 * PDF with a character that no font has cannot be made at all, so the service replaces such characters first.
 */
import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { openSync } from "fontkit";

const require = createRequire(import.meta.url);
const dist = join(import.meta.dirname, "dist");

const BOTH = ["400Regular", "600SemiBold"];
/** In the order in which a missing glyph is looked for; the large ones, of some ten megabytes, in one weight. */
const FONTS = [
  ["noto-sans", "NotoSans", BOTH],
  ["noto-sans-arabic", "NotoSansArabic", BOTH],
  ["noto-sans-hebrew", "NotoSansHebrew", BOTH],
  ["noto-sans-devanagari", "NotoSansDevanagari", BOTH],
  ["noto-sans-thai", "NotoSansThai", BOTH],
  ["noto-sans-jp", "NotoSansJP", ["400Regular"]],
  ["noto-sans-sc", "NotoSansSC", ["400Regular"]],
  ["noto-sans-tc", "NotoSansTC", ["400Regular"]],
  ["noto-sans-kr", "NotoSansKR", ["400Regular"]],
  ["noto-emoji", "NotoEmoji", ["400Regular"]],
];

/** Sorted code points as `[first, last]` pairs. */
function rangesOf(codePoints) {
  const ranges = [];
  for (const codePoint of [...codePoints].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && codePoint <= last[1] + 1) last[1] = codePoint;
    else ranges.push([codePoint, codePoint]);
  }
  return ranges;
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
const families = [];
const covered = new Set();
for (const [name, prefix, weights] of FONTS) {
  const folder = dirname(require.resolve(`@expo-google-fonts/${name}/package.json`));
  for (const weight of weights) {
    const file = join(dist, `${prefix}_${weight}.ttf`);
    await copyFile(join(folder, weight, `${prefix}_${weight}.ttf`), file);
    const font = openSync(file);
    for (const codePoint of font.characterSet) covered.add(codePoint);
    families.push(font.getName("preferredFamily") ?? font.familyName);
  }
}
const coverage = { families: [...new Set(families)], ranges: rangesOf(covered) };
await writeFile(join(dist, "coverage.json"), JSON.stringify(coverage));
