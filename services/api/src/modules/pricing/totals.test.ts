import { discountAt, totalsOf } from "./totals";

const line = (quantity: string, unitPrice: number, taxRate = "0") => ({ quantity, unitPrice, taxRate });

describe("the rounding rule", () => {
  test("a line is quantity × unit price, rounded half away from zero", () => {
    expect(totalsOf([line("0.5", 1), line("0.333", 100), line("1.005", 100)]).lines).toEqual([1, 33, 101]);
    expect(totalsOf([line("0.5", -1), line("-0.5", 1)]).lines).toEqual([-1, -1]);
  });

  test("tax is worked out once for each rate, not for each line", () => {
    const { taxes, tax, total } = totalsOf([line("1", 3, "19"), line("1", 3, "19"), line("1", 100, "7")]);
    expect(taxes).toEqual([
      { rate: "7", net: 100, amount: 7 },
      { rate: "19", net: 6, amount: 1 },
    ]);
    expect([tax, total]).toEqual([8, 114]);
  });

  test("a discount is shared over the rates in proportion, to the last unit", () => {
    const { taxes, total, discount } = totalsOf([line("1", 100, "19"), line("1", 100, "7"), line("1", 100)], 100);
    expect(taxes.map(({ net }) => net).reduce((a, b) => a + b)).toBe(200);
    expect(taxes.map(({ net }) => net)).toEqual([66, 67, 67]);
    expect(total).toBe(300 - discount + 5 + 13);
  });

  test("a discount by rate is of the sum of the lines", () => {
    expect(discountAt("12.5", [line("1", 999), line("2", 1)])).toBe(125);
  });

  test("tax rates keep four decimals", () => {
    expect(totalsOf([line("1", 1_000_000, "8.8750")]).tax).toBe(88_750);
    expect(totalsOf([line("1", 10_000_000, "0.0001")]).tax).toBe(10);
  });

  test("what is no such decimal is refused", () => {
    expect(() => totalsOf([line("1.0001", 1)])).toThrow("up to 3 places");
    expect(() => totalsOf([line("1e3", 1)])).toThrow("up to 3 places");
  });
});
