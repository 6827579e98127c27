/** How many digits a currency has behind the point. */
const digitsOf = (currency: string) =>
  new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;

/**
 * An amount as people write it, in the currency's smallest unit: "1250", "1,250.00", "1.250,00", "1 250,5". Undefined
 * when it is none. The last point or comma parts the decimals, unless three digits follow that it can only group.
 */
export function minorUnits(written: string, currency: string): number | undefined {
  const text = written.replace(/[\s'’\u00a0\u202f]/g, "");
  const digits = digitsOf(currency);
  const [, whole = "", decimals = ""] = /^(\d[\d.,]*?)(?:[.,](\d*))?$/.exec(text) ?? [];
  if (!whole) return undefined;
  const isGroup = decimals.length === 3 && digits < 3;
  const ones = isGroup ? `${whole}${decimals}` : whole;
  const rest = isGroup ? "" : decimals;
  const isGrouped = /^\d+$/.test(whole) || /^\d{1,3}([.,]\d{3})+$/.test(whole);
  if (!isGrouped || rest.length > digits) return undefined;
  const units = Number(`${ones.replace(/[.,]/g, "")}${rest.padEnd(digits, "0")}`);
  return Number.isSafeInteger(units) ? units : undefined;
}

/** The same back, as it is typed. */
export function writtenOf({ amount, currency }: { amount: number; currency: string }): string {
  const digits = digitsOf(currency);
  const units = String(amount).padStart(digits + 1, "0");
  return digits > 0 ? `${units.slice(0, -digits)}.${units.slice(-digits)}` : units;
}
