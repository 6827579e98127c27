export interface DecimalRules {
  maxDecimals: number;
  /** Decides what a separator means where a text can be read in two ways. */
  locale: string;
  /** False where thousands make no sense, as in a percentage: every separator is a decimal separator then. */
  mayGroup?: boolean;
}

export type ParsedDecimal =
  | { kind: "empty" | "notANumber" | "tooManyDecimals" }
  /** Digits and a point, without needless zeros: "1234.5". */
  | { kind: "decimal"; decimal: string }
  /** `grouped` is the number if the separator is one between thousands. */
  | { kind: "ambiguous"; grouped: string };

/** Reads a decimal as people type it. The digits stay text: a float would lose the last ones of a large amount. */
export function parseDecimal(text: string, { maxDecimals, locale, mayGroup = true }: DecimalRules): ParsedDecimal {
  const written = normalize(text);
  if (written === "") return { kind: "empty" };
  const separators = separatorsOf(locale);
  const isGrouped = (digits: string) =>
    mayGroup && (THOUSANDS.test(digits) || (separators.hasLakhs && LAKHS.test(digits)));

  const grouped = isGrouped(written) ? onlyDigits(written) : undefined;
  const parts = splitAtDecimals(written, isGrouped);
  if (!parts) return grouped === undefined ? { kind: "notANumber" } : { kind: "decimal", decimal: grouped };

  const { whole, separator, decimals } = parts;
  if (grouped !== undefined && separator === separators.group) return { kind: "decimal", decimal: grouped };
  const isUnclear = separator !== separators.decimal || decimals.length > maxDecimals;
  if (grouped !== undefined && isUnclear) return { kind: "ambiguous", grouped };
  const rest = decimals.replace(/0+$/, "");
  if (rest.length > maxDecimals) return { kind: "tooManyDecimals" };
  return { kind: "decimal", decimal: rest ? `${whole}.${rest}` : whole };
}

/** Writes "1234.50" for a field: with the locale's decimal separator, and none between thousands. */
export const writeDecimal = (decimal: string, locale: string) => decimal.replace(".", separatorsOf(locale).decimal);

const THOUSANDS = /^[1-9]\d{0,2}([.,' ٬])\d{3}(?:\1\d{3})*$/;
/** As in India: 12,34,567. */
const LAKHS = /^[1-9]\d?([.,' ٬])(?:\d{2}\1)*\d{3}$/;

/** Takes the last separator for that of the decimals; undefined when the text is no number in this way. */
function splitAtDecimals(written: string, isGrouped: (digits: string) => boolean) {
  if (/^\d+$/.test(written)) return { whole: onlyDigits(written), separator: undefined, decimals: "" };
  const [, whole = "", separator = "", decimals = ""] = /^(.*)([.,٫])(\d*)$/.exec(written) ?? [];
  const isWhole = /^\d*$/.test(whole) || (isGrouped(whole) && !whole.includes(separator));
  if (!separator || !isWhole || whole + decimals === "") return undefined;
  return { whole: onlyDigits(whole), separator, decimals };
}

const onlyDigits = (text: string) => text.replace(/\D/g, "").replace(/^0+(?=\d)/, "") || "0";

/** One form for what looks alike: spaces, apostrophes, and the digits of Arabic, Persian and Japanese keyboards. */
const normalize = (text: string) =>
  text
    .replace(/\s/g, " ")
    .replace(/[’‘ʼ]/g, "'")
    .replace(/．/g, ".")
    .replace(/，/g, ",")
    .replace(/[٠-٩۰-۹０-９]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .trim();

function separatorsOf(locale: string) {
  const format = new Intl.NumberFormat(locale, { useGrouping: "always", numberingSystem: "latn" });
  const parts = format.formatToParts("1234567.5" as Intl.StringNumericLiteral);
  const find = (type: string) => normalizeSeparator(parts.find((part) => part.type === type)?.value);
  return {
    decimal: find("decimal") ?? ".",
    group: find("group"),
    hasLakhs: parts.filter(({ type }) => type === "integer").some(({ value }, i) => i > 0 && value.length === 2),
  };
}

const normalizeSeparator = (separator: string | undefined) => separator && (normalize(separator) || " ");
