import { inputLocaleOf } from "./inputLocale";

test("numbers are typed as in the browser's language, and in plain English where it is no language", () => {
  expect(inputLocaleOf("de-CH")).toBe("de-CH");
  expect(inputLocaleOf("en-US@posix")).toBe("en-001");
  expect(inputLocaleOf("")).toBe("en-001");
});
