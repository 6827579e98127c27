import { createHash, randomBytes } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { Upload } from "tus-js-client";
import { ask, stranger } from "../support/ask";
import { row, rows } from "../support/database";
import { beginUpload, cancelUpload, download, goOn, offsetOf, upload } from "../support/files";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import { pathOf } from "../support/world.files";
import type { Studio } from "../support/world.seed";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const studio = async (): Promise<Studio> => (await world().workspace().build()).studio;
const rowOf = (id: string) => row("select * from file where id = $1", [id]);
const uploadsOf = ({ id }: Studio) => rows("select * from upload where workspace_id = $1", [id]);

test("a file that comes in one piece is kept, with its hash, and nobody's yet", async () => {
  const { owner } = await studio();
  const bytes = randomBytes(300_000);
  const id = await upload(owner, bytes, { name: "Entwurf für Ingrid.bin" });
  const kept = await rowOf(id);
  expect(kept).toMatchObject({
    name: "Entwurf für Ingrid.bin",
    size: "300000",
    media_type: "application/octet-stream",
    uploaded_by: owner.id,
    client_id: null,
    is_shown: false,
  });
  expect((kept.sha256 as Buffer).equals(sha256(bytes))).toBe(true);
  expect(statSync(pathOf(ownService(), kept.storage_key as string)).size).toBe(300_000);
  expect((await download(owner, id)).bytes.equals(bytes)).toBe(true);
});

test("an upload goes on where it broke off, with its address alone, after the session has ended", async () => {
  const { owner } = await studio();
  const bytes = randomBytes(200_000);
  const { location, fileId } = await beginUpload(owner, { size: bytes.length });
  expect(location).toMatch(/^\/uploads\/[0-9a-f-]{36}\.[\w-]{43}$/);
  expect((await goOn(location, 0, bytes.subarray(0, 70_000))).status).toBe(204);
  await rows("update session set ended_at = now(), end_reason = 'SIGNED_OUT' where member_id = $1", [owner.id]);
  expect(await offsetOf(location)).toBe(70_000);
  expect((await goOn(location, 70_000, bytes.subarray(70_000))).status).toBe(204);
  expect(((await rowOf(fileId)).sha256 as Buffer).equals(sha256(bytes))).toBe(true);
});

test("what has come before a connection breaks is kept", async () => {
  const { owner } = await studio();
  const bytes = randomBytes(400_000);
  const { location, fileId } = await beginUpload(owner, { size: bytes.length });
  const broken = new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, 150_000));
      setTimeout(() => controller.error(new Error("gone")), 100);
    },
  });
  await expect(goOn(location, 0, broken)).rejects.toThrow();
  const offset = (await offsetOf(location)) ?? -1;
  expect(offset).toBe(150_000);
  expect((await goOn(location, offset, bytes.subarray(offset))).status).toBe(204);
  expect(((await rowOf(fileId)).sha256 as Buffer).equals(sha256(bytes))).toBe(true);
});

test("a wrong offset changes nothing", async () => {
  const { owner } = await studio();
  const { location } = await beginUpload(owner, { size: 100 });
  await goOn(location, 0, Buffer.alloc(40, 1));
  for (const offset of [0, 39, 41, 100])
    expect(await goOn(location, offset, Buffer.alloc(10))).toMatchObject({ status: 409, code: "CONFLICT" });
  expect(await offsetOf(location)).toBe(40);
});

test("who missed the last answer is told that all has come, and sends nothing twice", async () => {
  const { owner } = await studio();
  const bytes = randomBytes(50_000);
  const { location, fileId } = await beginUpload(owner, { size: bytes.length });
  await goOn(location, 0, bytes);
  expect(await offsetOf(location)).toBe(50_000);
  expect((await goOn(location, 50_000, Buffer.alloc(0))).status).toBe(204);
  expect((await goOn(location, 0, bytes)).status).toBe(409);
  expect(await rows("select id from file where id = $1", [fileId])).toHaveLength(1);
});

test("a length may be told at the end", async () => {
  const { owner } = await studio();
  const { location, fileId } = await beginUpload(owner, { size: null });
  await goOn(location, 0, Buffer.from("first "));
  await goOn(location, 6, Buffer.from("last"), { headers: { "upload-length": "10" } });
  expect(await rowOf(fileId)).toMatchObject({ size: "10" });
});

test("an upload that is cancelled leaves nothing", async () => {
  const place = await studio();
  const { location } = await beginUpload(place.owner, { size: 100 });
  await goOn(location, 0, Buffer.alloc(40));
  const [{ storage_key: key }] = (await uploadsOf(place)) as [{ storage_key: string }];
  const incoming = `${ownService().dataDir}/files/incoming/${key}`;
  expect(existsSync(incoming)).toBe(true);
  expect((await cancelUpload(location)).status).toBe(204);
  expect([await offsetOf(location), await uploadsOf(place), existsSync(incoming)]).toEqual([null, [], false]);
});

test("a file that has come cannot be cancelled by its upload's address", async () => {
  const { owner } = await studio();
  const { location, fileId } = await beginUpload(owner, { size: 3 });
  await goOn(location, 0, Buffer.from("abc"));
  expect((await cancelUpload(location)).status).toBe(404);
  expect((await download(owner, fileId)).bytes.toString()).toBe("abc");
});

test("only a member's session begins an upload, from our own pages", async () => {
  const { anna, studio: place } = await world().workspace().client("anna").build();
  for (const viewer of [stranger("admin"), anna])
    expect(await beginUpload(viewer, { size: 10 })).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  for (const origin of ["https://evil.example", "null"])
    expect((await beginUpload(place.owner, { size: 10, headers: { origin } })).status).toBe(403);
  expect(await uploadsOf(place)).toEqual([]);
});

test("another address leads nowhere: foreign, guessed, malformed or expired", async () => {
  const place = await studio();
  const other = await beginUpload((await studio()).owner, { size: 10 });
  const { location, fileId } = await beginUpload(place.owner, { size: 10 });
  const secret = location.split(".")[1];
  const wrong = [
    `/uploads/${other.fileId}.${secret}`,
    `/uploads/${fileId}.${"A".repeat(43)}`,
    `/uploads/${fileId}`,
    `/uploads/${fileId}.`,
    "/uploads/x.y",
    "/uploads/..%2f..%2fx",
  ];
  for (const path of wrong) {
    expect(await offsetOf(path)).toBeNull();
    expect((await goOn(path, 0, Buffer.from("abc"))).status).toBe(404);
  }
  await rows("update upload set expires_at = now() - interval '1 second' where id = $1", [fileId]);
  expect([await offsetOf(location), (await goOn(location, 0, Buffer.from("abc"))).status]).toEqual([null, 404]);
});

test("of the address only its hash is kept", async () => {
  const place = await studio();
  const { location } = await beginUpload(place.owner, { size: 10 });
  const secret = location.split(".")[1] as string;
  const [kept] = await rows("select row_to_json(upload)::text as said from upload where workspace_id = $1", [place.id]);
  expect(String(kept?.said)).not.toContain(secret);
  expect(await ask(place.owner).query("{ me { id } }")).toMatchObject({ status: 200 });
});

test("answers carry the headers of every answer, and are not kept", async () => {
  const { owner } = await studio();
  const { headers } = await beginUpload(owner, { size: 10 });
  const wanted = ["x-content-type-options", "content-security-policy", "referrer-policy", "x-request-id"];
  expect(wanted.filter((name) => !headers.get(name))).toEqual([]);
  expect([headers.get("cache-control"), headers.get("access-control-allow-origin")]).toEqual(["no-store", null]);
});

/** As a browser's library does, with pieces of 100 kB; ends early after so many bytes. */
function sentByLibrary(owner: Studio["owner"], bytes: Buffer, from: { url?: string; stopAfter?: number } = {}) {
  return new Promise<string>((resolve, reject) => {
    const sending = new Upload(bytes, {
      endpoint: `${ownService().url}/uploads`,
      uploadUrl: from.url,
      chunkSize: 100_000,
      retryDelays: [0, 50],
      metadata: { filename: "Größe.bin" },
      headers: owner.jar.header(),
      onError: reject,
      onSuccess: () => resolve(sending.url as string),
      onChunkComplete: (_size, offset) => {
        if (from.stopAfter && offset >= from.stopAfter) void sending.abort().then(() => resolve(sending.url as string));
      },
    });
    sending.start();
  });
}

test("the library that browsers use sends, stops, goes on, and is told when all has come before it asks", async () => {
  const { owner } = await studio();
  const bytes = randomBytes(1_050_000);
  const url = await sentByLibrary(owner, bytes, { stopAfter: 300_000 });
  expect(await offsetOf(url)).toBeGreaterThanOrEqual(300_000);
  expect(await sentByLibrary(owner, bytes, { url })).toBe(url);
  expect(await sentByLibrary(owner, bytes, { url })).toBe(url);
  const kept = await rowOf(/uploads\/([^.]+)/.exec(url)?.[1] as string);
  expect(kept.name).toBe("Größe.bin");
  expect((kept.sha256 as Buffer).equals(sha256(bytes))).toBe(true);
});

test("an upload that is to be put together from parts is refused with a sentence", async () => {
  const { owner } = await studio();
  for (const concat of ["partial", "final;/uploads/a /uploads/b"]) {
    const { status, code, message } = await beginUpload(owner, { size: 10, headers: { "upload-concat": concat } });
    expect([status, code, message]).toEqual([
      400,
      "BAD_USER_INPUT",
      "Uploads are not put together from parts here. Send the file as one upload.",
    ]);
  }
  expect(await uploadsOf({ id: owner.workspaceId } as Studio)).toEqual([]);
});
