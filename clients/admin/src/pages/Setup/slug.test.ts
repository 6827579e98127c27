import { slugOf } from "./slug";

test("a name suggests its address", () => {
  expect(slugOf("Atelier Nordlicht")).toBe("atelier-nordlicht");
  expect(slugOf("  Zoë & Søn's  ")).toBe("zoe-sons");
  expect(slugOf("O’Brien — Studio #1")).toBe("obrien-studio-1");
});

test("an address never ends in a hyphen, however long the name", () => {
  expect(slugOf(`${"a".repeat(39)} studio`)).toBe("a".repeat(39));
});

test("a name without Latin letters suggests nothing", () => {
  expect(slugOf("株式会社さくら")).toBe("");
});
