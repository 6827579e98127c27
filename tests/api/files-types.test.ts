import sharp from "sharp";
import { row } from "../support/database";
import { download, upload } from "../support/files";
import { world } from "../support/world";
import { PDF } from "../support/world.files";

const picture = () => sharp({ create: { width: 9, height: 9, channels: 3, background: "#3454d1" } });
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const PAGE = "<!doctype html><script>alert(1)</script>";
const BYTES = "application/octet-stream";

const SHOWN: [string, string, () => Promise<Buffer> | Buffer][] = [
  ["a.pdf", "application/pdf", () => PDF],
  ["a.png", "image/png", () => picture().png().toBuffer()],
  ["a.JPG", "image/jpeg", () => picture().jpeg().toBuffer()],
  ["a.jpeg", "image/jpeg", () => picture().jpeg().toBuffer()],
  ["a.gif", "image/gif", () => picture().gif().toBuffer()],
  ["a.webp", "image/webp", () => picture().webp().toBuffer()],
  ["a.avif", "image/avif", () => picture().avif().toBuffer()],
  ["a picture without an ending", "image/png", () => picture().png().toBuffer()],
];

const SAVED: [string, string, () => Promise<Buffer> | Buffer][] = [
  ["page.html", BYTES, () => Buffer.from(PAGE)],
  ["page.pdf", BYTES, () => Buffer.from(PAGE)],
  ["page.png", BYTES, () => Buffer.from(`\n  ${PAGE}`)],
  ["drawing.svg", BYTES, () => Buffer.from(SVG)],
  ["drawing.png", BYTES, () => Buffer.from(`<?xml version="1.0"?>${SVG}`)],
  ["page.xhtml", BYTES, () => Buffer.from('<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>')],
  ["script.js", BYTES, () => Buffer.from("alert(1)")],
  ["run.sh", BYTES, () => Buffer.from("#!/bin/sh\nrm -rf /\n")],
  ["notes.txt", BYTES, () => Buffer.from("Dear Ingrid")],
  ["both.html", BYTES, () => Buffer.concat([PDF, Buffer.from(PAGE)])],
  ["both.svg", BYTES, async () => Buffer.concat([await picture().gif().toBuffer(), Buffer.from(SVG)])],
  ["picture.pdf", BYTES, () => picture().png().toBuffer()],
  ["scan.tiff", "image/tiff", () => picture().tiff().toBuffer()],
  ["archive.zip", "application/zip", () => Buffer.from(`504b0506${"00".repeat(18)}`, "hex")],
];

const owner = async () => (await world().workspace().build()).studio.owner;

test.each(SHOWN)("%s is %s, and may be shown in place", async (name, mediaType, content) => {
  const member = await owner();
  const id = await upload(member, await content(), { name });
  expect(await row("select media_type from file where id = $1", [id])).toEqual({ media_type: mediaType });
  const { headers } = await get(member, `${id}?inline`);
  expect(headers.get("content-type")).toBe(mediaType);
  expect(headers.get("content-disposition")).toMatch(/^inline; /);
  expect((await get(member, id)).headers.get("content-disposition")).toMatch(/^attachment; /);
});

test.each(SAVED)("%s is %s, and never shown", async (name, mediaType, content) => {
  const member = await owner();
  const id = await upload(member, await content(), { name });
  expect(await row("select media_type from file where id = $1", [id])).toEqual({ media_type: mediaType });
  const { headers } = await get(member, `${id}?inline`);
  expect([headers.get("content-type"), headers.get("x-content-type-options")]).toEqual([BYTES, "nosniff"]);
  expect(headers.get("content-disposition")).toMatch(/^attachment; /);
});

const get = download;

test.each([
  ["../../etc/passwd", "passwd", "passwd"],
  ["Entwurf für Ingrid.pdf", "Entwurf fur Ingrid.pdf", "Entwurf%20f%C3%BCr%20Ingrid.pdf"],
  ['a"b\\c.pdf', "c.pdf", "c.pdf"],
  ["x\r\nset-cookie: a=b.pdf", "xset-cookie_ a=b.pdf", "xset-cookie_%20a%3Db.pdf"],
  ["100% (it's).pdf", "100_ (it's).pdf", "100%25%20%28it%27s%29.pdf"],
  ["見積書.pdf", "___.pdf", "%E8%A6%8B%E7%A9%8D%E6%9B%B8.pdf"],
  ["invoice\u202Efdp.exe", "invoicefdp.exe", "invoicefdp.exe"],
])("the name %j is offered as %j", async (name, ascii, whole) => {
  const member = await owner();
  const id = await upload(member, PDF, { name });
  const { headers } = await get(member, id);
  expect(headers.get("content-disposition")).toBe(`attachment; filename="${ascii}"; filename*=UTF-8''${whole}`);
  expect(headers.get("set-cookie")).toBeNull();
});
