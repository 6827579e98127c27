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
      { rate: "7", category: "", net: 100, amount: 7 },
      { rate: "19", category: "", net: 6, amount: 1 },
    ]);
    expect([tax, total]).toEqual([8, 114]);
  });

  test("a discount is shared over the rates in proportion, to the last unit", () => {
    const { taxes, total, discount } = totalsOf([line("1", 100, "19"), line("1", 100, "7"), line("1", 100)], 100);
    expect(taxes.map(({ net }) => net).reduce((a, b) => a + b)).toBe(200);
    expect(taxes.map(({ net }) => net)).toEqual([66, 67, 67]);
    expect(total).toBe(300 - discount + 5 + 13);
  });

  test("a discount is shared to the last unit when one rate has more credits than charges", () => {
    const { taxes, total } = totalsOf([line("1", 1000, "19"), line("1", -300, "7"), line("1", 1, "0")], 100);
    expect(taxes.map(({ net }) => net).reduce((a, b) => a + b)).toBe(601);
    expect(total).toBe(601 + taxes.reduce((sum, { amount }) => sum + amount, 0));
  });

  test("lines of one rate for different reasons are taxed apart", () => {
    const exempt = { ...line("1", 100), taxCategory: "EXEMPT" };
    const { taxes } = totalsOf([exempt, { ...line("1", 50), taxCategory: "EXPORT" }]);
    expect(taxes).toEqual([
      { rate: "0", category: "EXEMPT", net: 100, amount: 0 },
      { rate: "0", category: "EXPORT", net: 50, amount: 0 },
    ]);
  });

  test.each([
    ["50 × 241.67 at 20 %", [line("50", 24_167, "20")], 0, 241_670, 1_450_020],
    ["8,180.00 at 9.975 %", [line("1", 818_000, "9.975")], 0, 81_596, 899_596],
    ["8,500 − 7,500 at 19 %", [line("1", 850_000, "19"), line("1", -750_000, "19")], 0, 19_000, 119_000],
    ["16 × 348.35 − 4 % at 22 %", [line("16", 34_835, "22")], 22_294, 117_715, 652_781],
  ])("%s", (_, lines, discount, tax, total) => {
    expect(totalsOf(lines, discount)).toMatchObject({ tax, total });
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
