import { registerEnumType } from "type-graphql";

export const LogoPlate = { LIGHT: "LIGHT", DARK: "DARK", NONE: "NONE" } as const;
export type LogoPlate = keyof typeof LogoPlate;

registerEnumType(LogoPlate, {
  name: "LogoPlate",
  description: "The background on which a logo can be seen, in light and dark themes alike.",
  valuesConfig: {
    LIGHT: { description: "A white plate." },
    DARK: { description: "A dark plate: the logo is too light for a white one." },
    NONE: { description: "The logo cannot be seen on either plate, for example because it is blank: show the name." },
  },
});

/** WCAG's relative luminance of the plates #ffffff and #18191c. */
const LIGHT = 1;
const DARK = 0.0095;
/** Large shapes are told apart from here on. */
const MIN_CONTRAST = 1.6;
/** Of the logo's area: a background of its own, as a photo or a card has it. */
const BACKGROUND_SHARE = 0.7;
const MIN_CONTENT_SHARE = 0.005;
const CLEAR_SHARE = 0.8;
const MIN_VISIBLE_SHARE = 0.5;

/** Chooses the plate by the logo's own luminance. `pixels` are red, green, blue and alpha, a byte each. */
export function plateFor(pixels: Uint8Array): LogoPlate {
  const area = pixels.length / 4;
  let painted = 0;
  let onLight = 0;
  let onDark = 0;
  for (let i = 0; i < pixels.length; i += 4) {
    const alpha = (pixels[i + 3] as number) / 255;
    const luminance = luminanceOf(pixels[i] as number, pixels[i + 1] as number, pixels[i + 2] as number);
    painted += alpha;
    if (contrast(luminance * alpha + LIGHT * (1 - alpha), LIGHT) >= MIN_CONTRAST) onLight += alpha;
    if (contrast(luminance * alpha + DARK * (1 - alpha), DARK) >= MIN_CONTRAST) onDark += alpha;
  }
  if (painted < area * MIN_CONTENT_SHARE) return "NONE";
  // On a dark plate a white card would be seen, but nothing in it.
  if (painted > area * BACKGROUND_SHARE) return onLight > area * MIN_CONTENT_SHARE ? "LIGHT" : "NONE";
  if (onLight >= painted * CLEAR_SHARE) return "LIGHT";
  if (Math.max(onLight, onDark) < painted * MIN_VISIBLE_SHARE) return "NONE";
  return onLight >= onDark ? "LIGHT" : "DARK";
}

const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

const LINEAR = Array.from({ length: 256 }, (_, value) =>
  value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
);
const linear = (value: number) => LINEAR[value] as number;
const luminanceOf = (red: number, green: number, blue: number) =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
