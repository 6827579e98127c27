import { randomBytes, randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { crc32 } from "node:zlib";
import { hide } from "../support/access";
import { act } from "../support/act";
import { stranger, type Viewer } from "../support/ask";
import { row, rows } from "../support/database";
import { doorOf, get, upload } from "../support/files";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import { pathOf } from "../support/world.files";

jest.setTimeout(60_000);

interface Entry {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What an archive holds, read as an unpacker does: from its list at the end; each entry's checksum is compared. */
function entriesOf(zip: Buffer): Entry[] {
  const end = zip.lastIndexOf(Buffer.from("504b0506", "hex"));
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i += 1) {
    const [sum, size, named, extra, comment, local] = [
      zip.readUInt32LE(at + 16),
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt16LE(at + 30),
      zip.readUInt16LE(at + 32),
      zip.readUInt32LE(at + 42),
    ] as const;
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    expect(crc32(bytes)).toBe(sum);
    entries.push({ name: zip.toString("utf8", at + 46, at + 46 + named), bytes });
    at += 46 + named + extra + comment;
  }
  return entries;
}

async function deliver(owner: Viewer, projectId: string, name: string, bytes: Buffer, published = true) {
  const file = await upload(owner, bytes, { name });
  const { outcome } = await act(owner, "createDeliverable", { projectId, title: name, file });
  const { id } = outcome.deliverable as { id: string };
  if (published) await act(owner, "publishDeliverable", { id });
  return file;
}

async function story(names: readonly string[]) {
  const { studio, anna, ben } = await world()
    .workspace()
    .client("ben")
    .client("anna")
    .project({ name: "Website: a/b" })
    .build();
  const project = anna.projects[0]?.id as string;
  const contents = names.map(() => randomBytes(20_000));
  const files: string[] = [];
  for (const [i, name] of names.entries())
    files.push(await deliver(studio.owner, project, name, contents[i] as Buffer));
  const at = (viewer: Viewer, how?: Parameters<typeof get>[2]) =>
    get(viewer, `${doorOf(viewer, anna.slug)}/projects/${project}.zip`, how);
  return { owner: studio.owner, anna, ben, project, contents, files, at };
}

test("all that is published in a project comes as one archive, whose length is known before", async () => {
  const { anna, contents, at } = await story(["Plan.pdf", "Größe.txt"]);
  const { status, headers, bytes } = await at(anna);
  expect([status, headers.get("content-type"), headers.get("cache-control")]).toEqual([
    200,
    "application/zip",
    "private, no-store",
  ]);
  expect(headers.get("content-length")).toBe(String(bytes.length));
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="Website_ a-b\.zip"; /);
  const entries = entriesOf(bytes);
  expect(entries.map(({ name }) => name)).toEqual(["Plan.pdf", "Größe.txt"]);
  expect(entries.every((entry, i) => entry.bytes.equals(contents[i] as Buffer))).toBe(true);
  const head = await at(anna, { method: "HEAD" });
  expect([head.status, head.headers.get("content-length"), head.bytes.length]).toEqual([200, String(bytes.length), 0]);
});

test("the names in it are names of files, each once", async () => {
  const given = ["../x.txt", "a/../../x.txt", "X.txt", "x.txt", "..", "CON.txt", "x (2).txt"];
  const { anna, at } = await story(given);
  const names = entriesOf((await at(anna)).bytes).map(({ name }) => name);
  expect(names).toEqual(["x.txt", "x (2).txt", "X (3).txt", "x (4).txt", "file", "_CON.txt", "x (2) (2).txt"]);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length);
  expect(names.filter((name) => /[/\\]|^\./.test(name))).toEqual([]);
});

test("nobody gets more of a project than its client sees at this moment", async () => {
  const { owner, anna, ben, project, at } = await story(["shown.pdf"]);
  await deliver(owner, project, "waiting.pdf", randomBytes(100), false);
  const namesFor = async (viewer: Viewer) => entriesOf((await at(viewer)).bytes).map(({ name }) => name);
  expect([await namesFor(anna), await namesFor(owner)]).toEqual([["shown.pdf"], ["shown.pdf"]]);
  const { outcome } = await act(owner, "startPreview", { clientId: anna.id });
  const preview = { scope: `preview:${outcome.preview}`, jar: owner.jar };
  expect((await at(preview)).bytes.equals((await at(anna)).bytes)).toBe(true);
  const { studio: other } = await world().workspace().build();
  for (const viewer of [ben, other.owner, stranger(anna.slug), stranger("admin")])
    expect((await at(viewer)).status).toBe(404);
  for (const hidden of ["DELIVERABLES", "PROJECTS"] as const) {
    await hide(anna, [hidden]);
    expect((await at(anna)).status).toBe(404);
  }
  await hide(anna, []);
  await rows("update project set status = 'ARCHIVED' where id = $1", [project]);
  expect([(await at(anna)).status, await namesFor(owner)]).toEqual([404, ["shown.pdf"]]);
});

test("a project without files, or none at all, is a 404; its page is still a page", async () => {
  const { anna, project } = await story([]);
  for (const id of [project, randomUUID(), "x", "%00"])
    expect((await get(anna, `/p/${anna.slug}/projects/${id}.zip`)).status).not.toBe(500);
  expect((await get(anna, `/p/${anna.slug}/projects/${project}.zip`)).status).toBe(404);
  const page = await get(anna, `/p/${anna.slug}/projects/${project}`);
  expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
});

test("a lost file is said to be lost, before an archive begins that could not end", async () => {
  const { anna, files, at } = await story(["kept.pdf", "lost.pdf"]);
  const { storage_key: key } = await row("select storage_key from file where id = $1", [files[1]]);
  rmSync(pathOf(ownService(), String(key)));
  const { status, bytes } = await at(anna);
  expect([status, JSON.parse(bytes.toString()).errors[0].message]).toEqual([410, expect.stringContaining("lost.pdf")]);
});
