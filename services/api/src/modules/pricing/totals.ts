/**
 * The rounding rule of prices, for proposals and invoices alike. All amounts are whole minor units; quantities have up to
 * three decimals and tax rates (in percent) up to four, both as decimal text. Nothing passes through a floating number.
 */
export interface PricedLine {
  readonly quantity: string;
  readonly unitPrice: number;
  readonly taxRate: string;
  /** Lines of the same rate and another reason for it are taxed apart. */
  readonly taxCategory?: string;
}

export interface Totals {
  readonly lines: number[];
  readonly subtotal: number;
  readonly discount: number;
  /** One entry for each rate and category, in the order of the rates. */
  readonly taxes: { rate: string; category: string; net: number; amount: number }[];
  readonly tax: number;
  readonly total: number;
}

const THOUSAND = 1_000n;
/** A rate in percent with four decimals, of one. */
const RATE_UNIT = 1_000_000n;

export function totalsOf(lines: readonly PricedLine[], discount = 0): Totals {
  const nets = lines.map(({ quantity, unitPrice }) =>
    divideHalfAway(scaled(quantity, 3) * BigInt(unitPrice), THOUSAND),
  );
  const subtotal = sum(nets);
  const groups = new Map<string, { rate: bigint; category: string; net: bigint }>();
  lines.forEach(({ taxRate, taxCategory = "" }, i) => {
    const rate = scaled(taxRate, 4);
    const key = `${rate} ${taxCategory}`;
    const group = groups.get(key) ?? { rate, category: taxCategory, net: 0n };
    groups.set(key, { ...group, net: group.net + (nets[i] as bigint) });
  });
  const sorted = [...groups.values()].sort((a, b) =>
    a.rate === b.rate ? (a.category < b.category ? -1 : 1) : a.rate < b.rate ? -1 : 1,
  );
  const shares = shareOut(
    BigInt(discount),
    sorted.map(({ net }) => net),
  );
  const taxes = sorted.map(({ rate, category, net: gross }, i) => {
    const net = gross - (shares[i] as bigint);
    return { rate: asPercent(rate), category, net: Number(net), amount: Number(divideHalfAway(net * rate, RATE_UNIT)) };
  });
  const tax = taxes.reduce((all, { amount }) => all + amount, 0);
  return {
    lines: nets.map(Number),
    subtotal: Number(subtotal),
    discount,
    taxes,
    tax,
    total: Number(subtotal) - discount + tax,
  };
}

/** A discount by rate, of the sum of the lines. */
export function discountAt(rate: string, lines: readonly PricedLine[]): number {
  const { subtotal } = totalsOf(lines);
  return Number(divideHalfAway(BigInt(subtotal) * scaled(rate, 4), RATE_UNIT));
}

/** `1.5` with three decimals is `1500n`. */
function scaled(decimal: string, places: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  const fraction = (match?.[3] ?? "").replace(/0+$/, "");
  if (!match || fraction.length > places) throw new Error(`Not a decimal with up to ${places} places: ${decimal}`);
  const value = BigInt(`${match[2]}${fraction.padEnd(places, "0")}`);
  return match[1] ? -value : value;
}

function divideHalfAway(dividend: bigint, divisor: bigint): bigint {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const rounded = (magnitude * 2n + divisor) / (divisor * 2n);
  return dividend < 0n ? -rounded : rounded;
}

/**
 * In proportion, whole, and to the last unit: what rounding leaves over goes to the largest remainders. Parts may be
 * negative (a credit among the lines); where they come to nothing there is nothing to share.
 */
function shareOut(amount: bigint, parts: bigint[]): bigint[] {
  const whole = sum(parts);
  if (whole <= 0n) return parts.map(() => 0n);
  const shares = parts.map((part) => divideDown(amount * part, whole));
  const byRemainder = parts
    .map((part, i) => ({ i, remainder: amount * part - (shares[i] as bigint) * whole }))
    .sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : a.i - b.i));
  const left = Number(amount - sum(shares));
  for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] as bigint) + 1n;
  return shares;
}

function divideDown(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor < 0n ? quotient - 1n : quotient;
}

function sum(values: bigint[]): bigint {
  return values.reduce((all, value) => all + value, 0n);
}

/** `19` for `190000n`. */
function asPercent(rate: bigint): string {
  return String(Number(rate) / 10_000);
}
