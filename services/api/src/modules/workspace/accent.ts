import { Field, ObjectType } from "type-graphql";
import { converter, formatHex, inGamut, toGamut, wcagContrast } from "culori";

/** Worked out once, when it is saved. Black or white, whichever stands out more, is on any accent at least 4.58 : 1. */
@ObjectType({ simpleResolvers: true, description: "An accent colour and what is readable with it." })
export class Accent {
  @Field(() => String, { description: "The colour, `#rrggbb`." })
  readonly accent: string;
  @Field(() => String, { description: "Text on it: `#000000` or `#ffffff`, at least 4.5 : 1." })
  readonly accentContrast: "#000000" | "#ffffff";
  @Field(() => String, { description: "As text on a light page: as close to it as 4.5 : 1 allows." })
  readonly accentOnLight: string;
  @Field(() => String, { description: "As text on a dark page: as close to it as 4.5 : 1 allows." })
  readonly accentOnDark: string;
}

const READABLE = 4.5;
/** The least favourable surfaces of the two themes: what is readable there is readable on all of them. */
const LIGHT_PAGE = "#efefec";
const DARK_PAGE = "#26282c";

const toOklch = converter("oklch");
const intoGamut = toGamut("rgb", "oklch");
const isRgb = inGamut("rgb");

export const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

export function accentOf(colour: string): Accent {
  const accent = colour.toLowerCase();
  if (!isColour(accent)) throw new Error(`Not a colour: ${colour}`);
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
