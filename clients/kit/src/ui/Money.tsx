import { language } from "../language";
import { currencyDigits } from "../numbers";

export interface Amount {
  /** In the currency's smallest unit. */
  amount: number;
  currency: string;
}

const formats = new Map<string, Intl.NumberFormat>();

export function formatMoney({ amount, currency }: Amount): string {
  let format = formats.get(currency);
  if (!format) formats.set(currency, (format = new Intl.NumberFormat(language, { style: "currency", currency })));
  const digits = currencyDigits(currency);
  // the decimal is made as text: a division would lose the last digits of a large amount
  const units = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = units.slice(0, units.length - digits);
  const decimal = digits > 0 ? `${whole}.${units.slice(-digits)}` : whole;
  const sign = amount < 0 ? "-" : "";
  return format.format(`${sign}${decimal}` as Intl.StringNumericLiteral).replace("-", "\u2212");
}

export function Money(props: { of: Amount }) {
  return <span class="whitespace-nowrap tabular-nums">{formatMoney(props.of)}</span>;
}
