import { parseDecimal, writeDecimal } from "./decimalInput";
import { inputLocale } from "./inputLocale";
import { moneyWords } from "./moneyWords";
import { currencyDigits } from "./numbers";
import { type Amount, formatMoney } from "./ui/Money";

/** What is typed into a money field: an amount, nothing (null), or why it cannot be taken. */
export type ParsedMoney = { amount: Amount | null; problem?: undefined } | { problem: string };

export function parseMoney(text: string, currency: string, locale = inputLocale): ParsedMoney {
  const maxDecimals = currencyDigits(currency);
  const parsed = parseDecimal(text, { maxDecimals, locale });
  const say = moneyWords();
  switch (parsed.kind) {
    case "empty":
      return { amount: null };
    case "notANumber":
      return { problem: say.notANumber(moneyExample(currency, locale)) };
    case "tooManyDecimals":
      return { problem: say.tooManyDecimals(currency, maxDecimals) };
    case "ambiguous": {
      const amount = toMinorUnits(parsed.grouped, currency);
      return amount ? { problem: say.ambiguous(formatMoney(amount), parsed.grouped) } : { problem: say.tooLarge };
    }
    case "decimal": {
      const amount = toMinorUnits(parsed.decimal, currency);
      return amount ? { amount } : { problem: say.tooLarge };
    }
  }
}

/** Reads an amount that may be below zero, such as the price of a credit. */
export function parseSignedMoney(text: string, currency: string, locale = inputLocale): ParsedMoney {
  const [, digits] = /^\s*[-\u2212](.*)$/s.exec(text) ?? [];
  if (digits === undefined) return parseMoney(text, currency, locale);
  const parsed = parseMoney(digits, currency, locale);
  if (parsed.problem !== undefined) return parsed;
  if (!parsed.amount) return { problem: moneyWords().notANumber(moneyExample(currency, locale)) };
  return { amount: { currency, amount: 0 - parsed.amount.amount } };
}

/** An amount as it is typed by this person; reading it again gives the same amount. */
export function writeMoney({ amount, currency }: Amount, locale = inputLocale): string {
  const digits = currencyDigits(currency);
  const units = String(Math.abs(amount)).padStart(digits + 1, "0");
  const sign = amount < 0 ? "-" : "";
  return sign + (digits > 0 ? writeDecimal(`${units.slice(0, -digits)}.${units.slice(-digits)}`, locale) : units);
}

/** "1250.00" in the person's own notation. */
export const moneyExample = (currency: string, locale = inputLocale) =>
  writeMoney({ amount: Number(`1250${"0".repeat(currencyDigits(currency))}`), currency }, locale);

function toMinorUnits(decimal: string, currency: string): Amount | undefined {
  const [whole = "", decimals = ""] = decimal.split(".");
  // whole digits only, so the conversion is exact up to the safe limit
  const amount = Number(whole + decimals.padEnd(currencyDigits(currency), "0"));
  return Number.isSafeInteger(amount) ? { amount, currency } : undefined;
}
