import { titleOf } from "./titleOf";

test.each([
  ["logo_final_v2.pdf", "logo final v2"],
  ["Brand guide.2026.pdf", "Brand guide.2026"],
  ["README", "README"],
  [".env", ".env"],
  ["___.pdf", "___.pdf"],
  ["Überblick – Ärzte.docx", "Überblick – Ärzte"],
])("%s becomes %s", (file, title) => {
  expect(titleOf(file)).toBe(title);
});

test("a title has no more than 200 characters, and none of them is cut in half", () => {
  expect([...titleOf(`${"😀".repeat(300)}.png`)]).toHaveLength(200);
});
