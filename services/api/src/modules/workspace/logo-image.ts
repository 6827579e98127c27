import type { Sharp, SharpOptions } from "sharp";
import { InvalidInput } from "../../core/problem";
import { type LogoPlate, plateFor } from "./logo-plate";

/** A logo as it is kept: a PNG that we encoded ourselves, of what was seen and nothing that was carried along. */
export interface LogoImage {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly plate: LogoPlate;
}

const MOST_PIXELS = 40_000_000;
const BOX = { width: 512, height: 192 };
const MOST_BYTES = 40_000;
const SMALLER = 0.95;

/** The file decides what it is, not its name: only these are ever opened, so no SVG can bring a script or a link along. */
const READERS = ["Png", "Jpeg", "Webp", "Nsgif"].map((kind) => `VipsForeignLoad${kind}Buffer`);

const NO_PICTURE =
  "This is no picture that can be read. Choose a PNG, JPEG, WebP or GIF; an SVG has to be exported as PNG.";
const TOO_MANY_PIXELS =
  "This picture has more than 40 million pixels. Make it smaller; 1,024 pixels in width are plenty.";

type Open = (bytes: Buffer, options?: SharpOptions) => Sharp;
let opening: Promise<Open> | undefined;

/** Loaded with the first logo: most processes never see one. */
function opened(): Promise<Open> {
  opening ??= import("sharp").then(({ default: sharp }) => {
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({ operation: READERS });
    sharp.cache(false);
    return sharp;
  });
  return opening;
}

let turn: Promise<unknown> = Promise.resolve();

/** One at a time in a process, because a large picture takes a lot of memory while it is open. */
export function logoFrom(bytes: Buffer): Promise<LogoImage | InvalidInput> {
  const mine = turn.then(() => readLogo(bytes));
  turn = mine.catch(() => undefined);
  return mine;
}

async function readLogo(bytes: Buffer): Promise<LogoImage | InvalidInput> {
  const open = await opened();
  // Of an animation the first frame; a picture that ends too early is none.
  const picture = open(bytes, { failOn: "error", limitInputPixels: false });
  const size = await picture.metadata().catch(() => undefined);
  if (!size) return InvalidInput.of("logo", NO_PICTURE);
  if (size.width * size.height > MOST_PIXELS) return InvalidInput.of("logo", TOO_MANY_PIXELS);
  const upright = picture.autoOrient().toColourspace("srgb").timeout({ seconds: 10 });
  const boxed = await upright
    .resize({ ...BOX, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer({ resolveWithObject: true })
    .catch(() => undefined);
  if (!boxed) return InvalidInput.of("logo", NO_PICTURE);
  const encoded = await fitting(open, boxed.data, boxed.info.width);
  return { ...encoded, plate: await plateOf(encoded.bytes) };
}

/** Measures a logo that is stored already. */
export async function plateOf(png: Buffer): Promise<LogoPlate> {
  const open = await opened();
  return plateFor(await open(png).toColourspace("srgb").ensureAlpha().raw().toBuffer());
}

/** In all its colours, else in 256 of them, else smaller, until it is light enough for every page. */
async function fitting(open: Open, png: Buffer, width: number, palette = false): Promise<Omit<LogoImage, "plate">> {
  const encoding = open(png).resize({ width }).png({ compressionLevel: 9, palette });
  const { data, info } = await encoding.toBuffer({ resolveWithObject: true });
  if (data.length <= MOST_BYTES) return { bytes: data, width: info.width, height: info.height };
  if (!palette) return fitting(open, png, width, true);
  const narrower = Math.floor(width * Math.min(SMALLER, Math.sqrt(MOST_BYTES / data.length)));
  return fitting(open, png, Math.max(1, narrower), true);
}
