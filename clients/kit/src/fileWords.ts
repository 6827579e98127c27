import { language } from "./language";

/** What the kit says about files, apart from its other words: the sign-in page loads without it. */
const english = {
  pdf: "PDF",
  archive: "Archive",
  document: "Text document",
  spreadsheet: "Spreadsheet",
  slides: "Slides",
  image: (ending?: string) => (ending ? `${ending} picture` : "Picture"),
  video: (ending?: string) => (ending ? `${ending} video` : "Video"),
  audio: (ending?: string) => (ending ? `${ending} audio` : "Audio"),
  font: (ending?: string) => (ending ? `${ending} font` : "Font"),
  ending: (ending: string) => `${ending} file`,
  other: "File",
  title: "File",
  download: "Download",
  downloadNamed: (name: string) => `Download ${name}`,
  open: "Open",
  openNamed: (name: string) => `Open ${name} in a new tab`,
  previewOf: (name: string) => `Preview of ${name}`,
  noViewer: "This browser does not show PDF files within a page. Open or download it instead.",
  cannotShow: "This picture cannot be shown right now. Downloading it may still work.",
};

export type FileWords = typeof english;

/** Asked for at each use, as `words` are. */
export const fileWords = (): FileWords => english;

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** What is said of a file beside the way to it. */
export interface KnownFile {
  name: string;
  size: number;
  mediaType: string;
}

/** A size as people say it, in steps of a thousand. */
export function formatSize(bytes: number): string {
  let step = 0;
  // rounded first: 999 950 bytes are a megabyte, not 1 000 kilobytes
  while (step < UNITS.length - 1 && Math.round(bytes / 1_000 ** step) >= 1_000) step += 1;
  const size = bytes / 1_000 ** step;
  const digits = step > 0 && size < 10 ? 1 : 0;
  const unitDisplay = step === 0 ? "long" : "short";
  const format = { style: "unit", unit: UNITS[step], unitDisplay, maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language, format).format(size);
}

const FAMILY = /^(image|video|audio|font)\//;
const MEDIA_TYPES: Readonly<Record<string, "pdf" | "archive" | "document" | "spreadsheet" | "slides">> = {
  "application/pdf": "pdf",
  "application/zip": "archive",
  "application/x-7z-compressed": "archive",
  "application/x-rar-compressed": "archive",
  "application/gzip": "archive",
  "application/x-tar": "archive",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "document",
  "application/vnd.oasis.opendocument.text": "document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "spreadsheet",
  "application/vnd.oasis.opendocument.spreadsheet": "spreadsheet",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "slides",
  "application/vnd.oasis.opendocument.presentation": "slides",
};

/** What a file is, in a word: by its content's type, and where that says nothing by the ending of its name. */
export function kindOfFile({ mediaType, name }: Pick<KnownFile, "mediaType" | "name">): string {
  const file = fileWords();
  const known = MEDIA_TYPES[mediaType];
  if (known) return file[known];
  const family = FAMILY.exec(mediaType)?.[1] as "image" | "video" | "audio" | "font" | undefined;
  const ending = /\.([\p{L}\p{N}]{1,8})$/u.exec(name)?.[1]?.toUpperCase();
  if (family) return file[family](ending);
  return ending ? file.ending(ending) : file.other;
}
