import { formatSize, kindOfFile } from "./fileWords";

test.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 kB"],
  [4_260, "4.3 kB"],
  [312_400, "312 kB"],
  [999_950, "1 MB"],
  [12_400_000, "12 MB"],
  [2_300_000_000, "2.3 GB"],
  [5_000_000_000_000, "5,000 GB"],
])("%d bytes are said as %s", (bytes, said) => {
  expect(formatSize(bytes)).toBe(said);
});

test.each([
  ["application/pdf", "a.pdf", "PDF"],
  ["image/png", "a.png", "PNG picture"],
  ["image/jpeg", "without an ending", "Picture"],
  ["video/mp4", "clip.mp4", "MP4 video"],
  ["application/zip", "all.zip", "Archive"],
  ["application/octet-stream", "logo.ai", "AI file"],
  ["application/octet-stream", "README", "File"],
])("%s of the name %s is said to be: %s", (mediaType, name, said) => {
  expect(kindOfFile({ mediaType, name })).toBe(said);
});
