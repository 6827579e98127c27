const MOST_BYTES = 255;
const LONGEST_ENDING = 16;

/** What moves a cursor or a reader's eye instead of being read: control characters, and those that turn the direction. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;
/** Names that Windows takes for devices, whatever their ending. */
const DEVICE = /^(con|prn|aux|nul|com[0-9\xb9\xb2\xb3]|lpt[0-9\xb9\xb2\xb3])(?=\.|$)/i;

/** A file's name as it is safe to show, to send in a header and to save under: one name of one file, and no path. */
export function fileNameOf(given: string): string {
  const last = given.toWellFormed().normalize("NFC").replace(UNSEEN, "").split(/[/\\]/).at(-1) as string;
  const plain = last
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  const name = shortened(plain.replace(DEVICE, "_$1"));
  return name || "file";
}

/** Cut before its ending, which says what opens it, and never within a character. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const ending = /\.[^. ]+$/.exec(name)?.[0] ?? "";
  const kept = Buffer.byteLength(ending) <= LONGEST_ENDING ? ending : "";
  let room = MOST_BYTES - Buffer.byteLength(kept);
  let start = "";
  for (const character of name.slice(0, name.length - kept.length)) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    start += character;
  }
  return start.trimEnd() + kept;
}

/** Under this name no other of the list is kept, whatever the letters' case: `logo.png`, `logo (2).png`. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, start = name, ending = ""] = /^(.+?)(\.[^.]+)?$/s.exec(name) ?? [];
    let unique = name;
    for (let i = 2; taken.has(unique.toLowerCase()); i += 1) unique = `${start} (${i})${ending}`;
    taken.add(unique.toLowerCase());
    return unique;
  });
}
