import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { setImmediate } from "node:timers/promises";
import { row, rows } from "../support/database";
import { beginUpload, cancelUpload, goOn, offsetOf, upload } from "../support/files";
import { ownService } from "../support/ground";
import { world } from "../support/world";
import type { Studio } from "../support/world.seed";

const MB = 1_000_000;
const LIMIT = 250 * MB;
const QUOTA = 20_000_000_000;

const studio = async (): Promise<Studio> => (await world().workspace().build()).studio;

/** As if so many bytes were stored already. */
async function fill({ id, owner }: Studio, size: number): Promise<void> {
  await rows(
    `insert into file (workspace_id, id, storage_key, name, size, sha256, media_type, uploaded_by)
     values ($1, $2, $3, 'large.bin', $4, '', 'application/octet-stream', $5)`,
    [id, randomUUID(), randomUUID(), size, owner.id],
  );
}

const reserved = async ({ id }: Studio) =>
  (await row<{ count: number }>("select count(*)::int from upload where workspace_id = $1", [id])).count;

/** More than was said, for as long as it is taken. */
function endless(): ReadableStream {
  const chunk = Buffer.alloc(256 * 1024, 1);
  // Each in a turn of its own: what is ready at once, again and again, keeps its own refusal from being heard.
  return new ReadableStream({
    pull: async (controller) => {
      await setImmediate();
      controller.enqueue(chunk);
    },
  });
}

test("a file may have as much as the operator allows, and not a byte more; that is said before it travels", async () => {
  const place = await studio();
  const refused = await beginUpload(place.owner, { size: LIMIT + 1 });
  expect(refused).toMatchObject({ status: 413, code: "PAYLOAD_TOO_LARGE" });
  expect(refused.message).toContain("250 MB");
  expect(await reserved(place)).toBe(0);
  expect((await beginUpload(place.owner, { size: LIMIT })).status).toBe(201);
});

test("an empty file is refused", async () => {
  const { owner } = await studio();
  expect(await beginUpload(owner, { size: 0 })).toMatchObject({ status: 400, code: "BAD_USER_INPUT" });
  const { location } = await beginUpload(owner, { size: null });
  expect((await goOn(location, 0, Buffer.alloc(0), { headers: { "upload-length": "0" } })).status).toBe(400);
});

test.each([
  ["no length", { "upload-length": "" }],
  ["a negative length", { "upload-length": "-1" }],
  ["half a byte", { "upload-length": "1.5" }],
  ["a number that is none", { "upload-length": "ten" }],
  ["more than can be counted", { "upload-length": "99999999999999999999" }],
  ["a name that is none", { "upload-metadata": "filename" }],
  ["another version", { "tus-resumable": "0.2.2" }],
])("%s begins nothing", async (_what, headers) => {
  const place = await studio();
  const { status, code } = await beginUpload(place.owner, { size: 10, headers });
  expect([status, code]).toEqual([400, "BAD_USER_INPUT"]);
  expect(await reserved(place)).toBe(0);
});

test("more than was announced is refused while it comes, counted or not, and what was there stays", async () => {
  const { owner } = await studio();
  const { location } = await beginUpload(owner, { size: 1_000 });
  await goOn(location, 0, Buffer.alloc(400, 1));
  expect(await goOn(location, 400, Buffer.alloc(601))).toMatchObject({ status: 413, code: "PAYLOAD_TOO_LARGE" });
  const lying = await goOn(location, 400, endless()).catch(() => ({ status: 413 }));
  expect(lying.status).toBe(413);
  expect(await offsetOf(location)).toBe(400);
  expect((await goOn(location, 400, Buffer.alloc(600, 2))).status).toBe(204);
});

test("a workspace has room for so much, to the byte, and hears so before it sends", async () => {
  const place = await studio();
  await fill(place, QUOTA - 1_000);
  const refused = await beginUpload(place.owner, { size: 1_001 });
  expect(refused).toMatchObject({ status: 507, code: "STORAGE_FULL" });
  expect(refused.message).toContain("20 GB");
  expect((await beginUpload(place.owner, { size: 1_000 })).status).toBe(201);
  expect((await beginUpload(place.owner, { size: 1 })).status).toBe(507);
});

test("of ten uploads at once that fit one by one, only those begin that fit together", async () => {
  const place = await studio();
  await fill(place, QUOTA - 3_500);
  const begun = await Promise.all(Array.from({ length: 10 }, () => beginUpload(place.owner, { size: 1_000 })));
  expect(begun.map(({ status }) => status).sort()).toEqual([...Array(3).fill(201), ...Array(7).fill(507)]);
});

test("what is cancelled, or expired, gives its room back", async () => {
  const place = await studio();
  await fill(place, QUOTA - 1_000);
  const { location } = await beginUpload(place.owner, { size: 1_000 });
  expect((await beginUpload(place.owner, { size: 1 })).status).toBe(507);
  await cancelUpload(location);
  const { fileId } = await beginUpload(place.owner, { size: 1_000 });
  await rows("update upload set expires_at = now() where id = $1", [fileId]);
  expect((await beginUpload(place.owner, { size: 1_000 })).status).toBe(201);
});

test("an upload of unknown length gets what room there is, and is refused when it comes to more", async () => {
  const place = await studio();
  await fill(place, QUOTA - MB);
  const { location, fileId } = await beginUpload(place.owner, { size: null });
  expect((await beginUpload(place.owner, { size: 1 })).status).toBe(507);
  const sent = await goOn(location, 0, endless()).catch(() => ({ status: 413 }));
  expect(sent.status).toBe(413);
  const told = await goOn(location, (await offsetOf(location)) ?? -1, Buffer.alloc(1), {
    headers: { "upload-length": String(MB + 1) },
  });
  expect(told.status).toBe(413);
  expect(await rows("select id from file where id = $1", [fileId])).toEqual([]);
});

test("a file that has come counts once", async () => {
  const place = await studio();
  await fill(place, QUOTA - 2_000);
  await upload(place.owner, Buffer.alloc(1_000, 1));
  expect((await beginUpload(place.owner, { size: 1_001 })).status).toBe(507);
  expect((await beginUpload(place.owner, { size: 1_000 })).status).toBe(201);
});

test("a hundred uploads may be under way in a workspace", async () => {
  const place = await studio();
  await rows(
    `insert into upload (workspace_id, id, storage_key, token_hash, name, size, member_id)
     select $1, gen_random_uuid(), gen_random_uuid(), decode(md5(random()::text), 'hex'), 'x', 1, $2 from generate_series(1, 99)`,
    [place.id, place.owner.id],
  );
  expect((await beginUpload(place.owner, { size: 1 })).status).toBe(201);
  const refused = await beginUpload(place.owner, { size: 1 });
  expect([refused.status, refused.message]).toEqual([507, expect.stringContaining("100 uploads are under way")]);
});

test("what could not begin leaves no bytes", async () => {
  const place = await studio();
  const headers = { "upload-concat": "partial" };
  expect((await beginUpload(place.owner, { size: 10, headers })).status).toBeGreaterThanOrEqual(400);
  expect([await reserved(place), existsSync(`${ownService().dataDir}/files/incoming`)]).toEqual([0, true]);
});
