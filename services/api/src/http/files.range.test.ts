import { isKnown, rangeOf } from "./files.range";

const etag = '"a"';
const asked = (range: string, ifRange?: string) => rangeOf({ range, ifRange, etag, size: 10 });

test.each([
  ["bytes=0-0", { start: 0, end: 0 }],
  ["bytes=2-5", { start: 2, end: 5 }],
  ["bytes=2-", { start: 2, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=-99", { start: 0, end: 9 }],
  ["bytes=9-999", { start: 9, end: 9 }],
  ["Bytes= 0-1", { start: 0, end: 1 }],
  ["bytes=10-", "UNSATISFIABLE"],
  ["bytes=10-12", "UNSATISFIABLE"],
  ["bytes=-0", "UNSATISFIABLE"],
  ["bytes=5-2", null],
  ["bytes=-", null],
  ["bytes=a-b", null],
  ["bytes=0-1,3-4", null],
  ["lines=0-1", null],
  ["bytes 0-1", null],
  [`bytes=${"9".repeat(400)}-`, "UNSATISFIABLE"],
])("%s of ten bytes is %j", (range, expected) => {
  expect(asked(range)).toEqual(expected);
});

test("a range of another version is not answered with one", () => {
  expect(asked("bytes=2-5", '"a"')).toEqual({ start: 2, end: 5 });
  for (const other of ['"b"', 'W/"a"', "Wed, 21 Oct 2026 07:28:00 GMT"]) expect(asked("bytes=2-5", other)).toBeNull();
});

test("what is known is not sent again", () => {
  for (const known of ['"a"', 'W/"a"', '"x", "a"', "*"]) expect(isKnown(known, etag)).toBe(true);
  for (const unknown of [undefined, "", '"b"', "a"]) expect(isKnown(unknown, etag)).toBe(false);
});
