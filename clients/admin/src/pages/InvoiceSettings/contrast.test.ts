import { contrastOf, formatContrast } from "./contrast";

test("black and white stand out most, a colour from itself not at all", () => {
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21);
  expect(contrastOf("#3454d1", "#3454d1")).toBe(1);
  expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
});

test("a ratio is never said to be better than it is", () => {
  expect(formatContrast(4.499)).toBe("4.4 : 1");
  expect(formatContrast(21)).toBe("21 : 1");
});
