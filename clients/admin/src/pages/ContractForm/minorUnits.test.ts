import { minorUnits, writtenOf } from "./minorUnits";

test.each([
  ["1250", "EUR", 125_000],
  ["1250.5", "EUR", 125_050],
  ["1,250.00", "EUR", 125_000],
  ["1.250,00", "EUR", 125_000],
  ["1 250,00", "EUR", 125_000],
  ["1’250.00", "CHF", 125_000],
  ["1.250", "EUR", 125_000],
  ["1,250,000", "EUR", 125_000_000],
  ["1,250", "JPY", 1_250],
  ["1250", "JPY", 1_250],
  ["1.250", "KWD", 1_250],
  ["0", "EUR", 0],
  ["12.", "EUR", 1_200],
])("%s %s is understood", (written, currency, units) => {
  expect(minorUnits(written, currency)).toBe(units);
});

test.each([
  ["", "EUR"],
  ["abc", "EUR"],
  ["-5", "EUR"],
  ["1.2345", "EUR"],
  ["1,25,0", "EUR"],
  ["12.5", "JPY"],
  ["99999999999999999", "EUR"],
])("%p %s is no amount", (written, currency) => {
  expect(minorUnits(written, currency)).toBeUndefined();
});

test.each([
  [125_000, "EUR"],
  [5, "EUR"],
  [1_250, "JPY"],
  [1_250, "KWD"],
])("%i %s comes back as it was", (amount, currency) => {
  expect(minorUnits(writtenOf({ amount, currency }), currency)).toBe(amount);
});
