import { parseDecimal } from "./decimalInput";
import { parseMoney, parseSignedMoney, writeMoney } from "./moneyInput";

const EUROS = ["de", "fr", "en", "de-CH"] as const;

test.each([
  // what is typed, and its cents in de, fr, en, de-CH
  ["1.234,56", 123_456, 123_456, 123_456, 123_456],
  ["1,234.56", 123_456, 123_456, 123_456, 123_456],
  ["1 234,5", 123_450, 123_450, 123_450, 123_450],
  ["1\u00a0234,50", 123_450, 123_450, 123_450, 123_450],
  ["1\u202f234,50", 123_450, 123_450, 123_450, 123_450],
  ["1'234.50", 123_450, 123_450, 123_450, 123_450],
  ["1’234.50", 123_450, 123_450, 123_450, 123_450],
  ["0,5", 50, 50, 50, 50],
  ["1.5", 150, 150, 150, 150],
  ["1250", 125_000, 125_000, 125_000, 125_000],
  ["1.234.567", 123_456_700, 123_456_700, 123_456_700, 123_456_700],
  ["12,", 1_200, 1_200, 1_200, 1_200],
  [",5", 50, 50, 50, 50],
  ["007,50", 750, 750, 750, 750],
  ["12.345", 1_234_500, "ambiguous", "ambiguous", "ambiguous"],
  ["12,345", "ambiguous", "ambiguous", 1_234_500, "ambiguous"],
  ["12 345", 1_234_500, 1_234_500, 1_234_500, 1_234_500],
  ["12'345", 1_234_500, 1_234_500, 1_234_500, 1_234_500],
])("%p is read by the person's locale, or refused where it could mean two amounts", (text, ...amounts) => {
  const read = EUROS.map((locale) => {
    const { amount, problem } = { amount: null, ...parseMoney(text, "EUR", locale) };
    return problem?.includes("two ways") ? "ambiguous" : (problem ?? amount?.amount);
  });
  expect(read).toEqual(amounts);
});

test.each(["abc", "-5", "1,25,0", "12 34", "1 2", "1,234,56", "1.234.56", "1.234,567,8", "5²", "1e3", "."])(
  "%p is no amount in any locale",
  (text) => {
    for (const locale of EUROS) expect(parseMoney(text, "EUR", locale)).toHaveProperty("problem");
  },
);

test.each([
  ["1,250", "JPY", "en", 1_250],
  ["1250.00", "JPY", "en", 1_250],
  ["12.5", "JPY", "en", "JPY has no decimals."],
  ["12.345", "JPY", "en", "This can be read in two ways. For ¥12,345 enter 12345."],
  ["1.250", "KWD", "en", 1_250],
  ["1,250", "KWD", "de", 1_250],
  ["1.250", "KWD", "de", 1_250_000],
  ["1.2345", "EUR", "en", "EUR has at most 2 decimals."],
  ["0.125", "EUR", "en", "EUR has at most 2 decimals."],
  ["12.345", "EUR", "en", "This can be read in two ways. For €12,345.00 enter 12345."],
  ["12,34,567.50", "INR", "en-IN", 123_456_750],
  ["١٢٬٣٤٥٫٥", "EUR", "ar-EG", 1_234_550],
  ["１２．５", "EUR", "ja", 1_250],
  ["90071992547409.91", "EUR", "en", Number.MAX_SAFE_INTEGER],
  ["90071992547409.92", "EUR", "en", "This amount is too large."],
])("%p in %s and %s is %p", (text, currency, locale, expected) => {
  const { amount, problem } = { amount: null, ...parseMoney(text, currency, locale) };
  expect(problem ?? amount?.amount).toBe(expected);
});

test("an empty field is no amount, and no problem", () => {
  expect(parseMoney(" ", "EUR", "de")).toEqual({ amount: null });
});

test.each(["de", "fr", "en", "de-CH", "ar-EG", "en-IN"])(
  "in %s an amount is read again as it was written",
  (locale) => {
    for (const [amount, currency] of [
      [1_234_500, "EUR"],
      [5, "EUR"],
      [0, "EUR"],
      [1_250, "JPY"],
      [1_250, "KWD"],
      [Number.MAX_SAFE_INTEGER, "USD"],
    ] as const)
      expect(parseMoney(writeMoney({ amount, currency }, locale), currency, locale)).toEqual({
        amount: { amount, currency },
      });
  },
);

test("an amount is written in the person's own notation", () => {
  expect(writeMoney({ amount: 123_456, currency: "EUR" }, "de")).toBe("1234,56");
  expect(writeMoney({ amount: 123_456, currency: "EUR" }, "en")).toBe("1234.56");
});

test("a credit is an amount below zero, with either minus", () => {
  for (const text of ["-12,50", "\u221212,50", " - 12,5"])
    expect(parseSignedMoney(text, "EUR", "de")).toEqual({ amount: { amount: -1_250, currency: "EUR" } });
  expect(parseSignedMoney("12,50", "EUR", "de")).toEqual({ amount: { amount: 1_250, currency: "EUR" } });
  for (const text of ["-", "--5", "5-"]) expect(parseSignedMoney(text, "EUR", "de")).toHaveProperty("problem");
  expect(writeMoney({ amount: -5, currency: "EUR" }, "de")).toBe("-0,05");
});

test("a quantity has up to three decimals, a percentage up to four and no thousands", () => {
  const quantity = { maxDecimals: 3, locale: "de" };
  expect(parseDecimal("2,125", quantity)).toEqual({ kind: "decimal", decimal: "2.125" });
  expect(parseDecimal("2.125", quantity)).toEqual({ kind: "decimal", decimal: "2125" });
  expect(parseDecimal("2,1255", quantity)).toEqual({ kind: "tooManyDecimals" });
  const percent = { maxDecimals: 4, locale: "de", mayGroup: false };
  expect(parseDecimal("9,975", percent)).toEqual({ kind: "decimal", decimal: "9.975" });
  expect(parseDecimal("9.975", percent)).toEqual({ kind: "decimal", decimal: "9.975" });
  expect(parseDecimal("8,12345", percent)).toEqual({ kind: "tooManyDecimals" });
});
