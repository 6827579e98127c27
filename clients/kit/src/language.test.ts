import { languageOf } from "./language";

const dollars = (...languages: string[]) =>
  new Intl.NumberFormat(languageOf(languages), { style: "currency", currency: "USD" }).format(1);

test("a reader in the United States reads dollars as such", () => {
  expect(dollars("en-US", "en")).toBe("$1.00");
});

test("everybody else reads whose dollars they are", () => {
  expect(dollars("de-DE", "de")).toBe("US$1.00");
  expect(dollars("en-GB")).toBe("US$1.00");
  expect(dollars("en")).toBe("US$1.00");
  expect(dollars()).toBe("US$1.00");
});

test("days follow the reader's own English, and never another language", () => {
  expect(languageOf(["fr-FR", "en-IE"])).toBe("en-IE");
  expect(languageOf(["ja"])).toBe("en-001");
});
