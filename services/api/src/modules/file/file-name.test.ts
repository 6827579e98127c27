import { fileNameOf, uniqueNames } from "./file-name";

test.each([
  ["report.pdf", "report.pdf"],
  ["../../etc/passwd", "passwd"],
  ["..\\..\\windows\\system.ini", "system.ini"],
  ["/", "file"],
  ["..", "file"],
  ["", "file"],
  [" . ", "file"],
  [".env", "env"],
  ["a\0b\r\nc.txt", "abc.txt"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe"],
  ["\u2066x\u2069.pdf\u200b", "x.pdf"],
  ["CON", "_CON"],
  ["nul.txt", "_nul.txt"],
  ["com1.tar.gz", "_com1.tar.gz"],
  ["console.log", "console.log"],
  ['what? "this": <is>|*.doc', "what_ _this__ _is___.doc"],
  ["..%2f..%2fpasswd", "%2f..%2fpasswd"],
  ["Entwürfe für Ingrid.pdf", "Entwürfe für Ingrid.pdf"],
  ["e\u0301.pdf", "é.pdf"],
  ["गुरु.pdf", "गुरु.pdf"],
  ["👩\u200d🎨.png", "👩\u200d🎨.png"],
  ["\ud800.png", "\ufffd.png"],
  ["name. ", "name"],
])("%j is kept as %j", (given, kept) => {
  expect(fileNameOf(given)).toBe(kept);
});

test("a long name keeps its ending and whole characters, in 255 bytes", () => {
  const kept = fileNameOf(`${"ä".repeat(3_000)}.pdf`);
  expect(Buffer.byteLength(kept)).toBeLessThanOrEqual(255);
  expect(kept).toMatch(/^ä{120,}\.pdf$/);
  expect(fileNameOf(`x.${"y".repeat(5_000)}`)).toHaveLength(255);
});

test("of equal names each is told apart, before its ending", () => {
  expect(uniqueNames(["a.png", "A.png", "a.png", "a (2).png", "b", "b", ".x", ".x"])).toEqual([
    "a.png",
    "A (2).png",
    "a (3).png",
    "a (2) (2).png",
    "b",
    "b (2)",
    ".x",
    ".x (2)",
  ]);
});
