import { language } from "@portico/kit/language";

const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** How much two colours stand out from each other, 1 to 21, as WCAG counts it. */
export function contrastOf(one: string, other: string): number {
  const [light = 1, dark = 1] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Rounded down: 4.49 is no 4.5. */
export const formatContrast = (ratio: number) => `${format.format(Math.floor(ratio * 10) / 10)} : 1`;

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
