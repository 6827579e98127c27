import { language } from "./language";

const quantity = new Intl.NumberFormat(language, { maximumFractionDigits: 3 });
const percent = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 4 });

/** A decimal comes as text, so that none of its digits is lost on the way. */
export const formatQuantity = (decimal: string) => quantity.format(decimal as Intl.StringNumericLiteral);

/** A rate in percent, as "19" or "7.7". */
export const formatPercent = (rate: string) => percent.format(`${rate}e-2` as Intl.StringNumericLiteral);

const digits = new Map<string, number>();

/** How many decimals a currency has. */
export function currencyDigits(currency: string): number {
  let found = digits.get(currency);
  if (found === undefined) {
    found = new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
    digits.set(currency, found);
  }
  return found;
}
