import { formatMoney } from "./Money";

test("minor units are each currency's own", () => {
  expect(formatMoney({ amount: 125000, currency: "EUR" })).toBe("€1,250.00");
  expect(formatMoney({ amount: 480000, currency: "JPY" })).toMatch(/¥480,000$/);
  expect(formatMoney({ amount: 1234567, currency: "KWD" })).toMatch(/1,234\.567$/);
});

test("an amount below one unit keeps its zeros", () => {
  expect(formatMoney({ amount: 7, currency: "EUR" })).toBe("€0.07");
  expect(formatMoney({ amount: 7, currency: "KWD" })).toMatch(/0\.007$/);
  expect(formatMoney({ amount: 0, currency: "JPY" })).toMatch(/0$/);
});

test("the largest amounts keep their last digit", () => {
  expect(formatMoney({ amount: Number.MAX_SAFE_INTEGER, currency: "EUR" })).toBe("€90,071,992,547,409.91");
});

test("a minus is a minus, not a hyphen", () => {
  expect(formatMoney({ amount: -5000, currency: "EUR" })).toBe("−€50.00");
});

test("dollars are told apart", () => {
  const written = ["USD", "CAD", "AUD"].map((currency) => formatMoney({ amount: 100, currency }));
  expect(new Set(written).size).toBe(3);
});
