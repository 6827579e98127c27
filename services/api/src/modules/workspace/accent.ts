import { converter, formatHex, inGamut, toGamut, wcagContrast } from "culori";

/** An accent colour and what is readable with it, worked out once, when it is saved. */
export interface Accent {
  /** `#rrggbb`. */
  readonly accent: string;
  /** Text on the accent: black or white, whichever stands out more; on any accent that is at least 4.58 : 1. */
  readonly accentContrast: "#000000" | "#ffffff";
  /** The accent as text on a light page, and on a dark one: as close to it as 4.5 : 1 allows. */
  readonly accentOnLight: string;
  readonly accentOnDark: string;
}

const READABLE = 4.5;
/** The least favourable surfaces of the two themes: what is readable there is readable on all of them. */
const LIGHT_PAGE = "#efefec";
const DARK_PAGE = "#26282c";

const toOklch = converter("oklch");
const intoGamut = toGamut("rgb", "oklch");
const isRgb = inGamut("rgb");

export function accentOf(colour: string): Accent {
  const accent = colour.toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(accent)) throw new Error(`Not a colour: ${colour}`);
  const accentContrast = wcagContrast(accent, "#000000") >= wcagContrast(accent, "#ffffff") ? "#000000" : "#ffffff";
  return {
    accent,
    accentContrast,
    accentOnLight: readableOn(LIGHT_PAGE, accent, -0.01),
    accentOnDark: readableOn(DARK_PAGE, accent, 0.01),
  };
}

/** Moves lightness alone, so that the hue stays the brand's. */
function readableOn(page: string, accent: string, step: number): string {
  const colour = toOklch(accent);
  if (!colour) throw new Error(`Not a colour: ${accent}`);
  for (let l = colour.l; l >= 0 && l <= 1; l += step) {
    const moved = { ...colour, l };
    const hex = formatHex(isRgb(moved) ? moved : intoGamut(moved));
    if (wcagContrast(hex, page) >= READABLE) return hex;
  }
  return step < 0 ? "#000000" : "#ffffff";
}
