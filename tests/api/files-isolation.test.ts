import { randomUUID } from "node:crypto";
import { hide, setEnabled } from "../support/access";
import { act } from "../support/act";
import { stranger, type Viewer } from "../support/ask";
import { rows } from "../support/database";
import { doorOf, download, get } from "../support/files";
import { world } from "../support/world";
import type { WorldFile } from "../support/world.files";
import type { WorldClient } from "../support/world.seed";

async function story() {
  return world()
    .workspace()
    .member("mia")
    .client("anna")
    .file({ name: "shown.pdf" })
    .file({ name: "waiting.pdf", shown: false })
    .file({ name: "contract.pdf", section: "CONTRACTS" })
    .file({ name: "nobody's.pdf", attached: false })
    .client("ben")
    .file({ name: "ben.pdf" })
    .build();
}

const statusOf = async (viewer: Viewer, id: string) => (await download(viewer, id)).status;

async function previewOf(member: Viewer, { id, slug }: WorldClient): Promise<Viewer & { slug: string }> {
  const { outcome } = await act(member, "startPreview", { clientId: id });
  return { scope: `preview:${outcome.preview}`, jar: member.jar, slug };
}

test("a client gets what is shown in a section that is shown, and nothing else", async () => {
  const { anna, ben } = await story();
  const [shown, waiting, contract, unattached] = anna.files.map(({ id }) => id) as [string, string, string, string];
  const seen = await Promise.all([shown, waiting, contract, unattached].map((id) => statusOf(anna, id)));
  expect(seen).toEqual([200, 404, 200, 404]);
  expect(await statusOf(ben, shown)).toBe(404);
  await hide(anna, ["DELIVERABLES"]);
  expect([await statusOf(anna, shown), await statusOf(anna, contract)]).toEqual([404, 200]);
  await hide(anna, ["CONTRACTS"]);
  expect([await statusOf(anna, shown), await statusOf(anna, contract)]).toEqual([200, 404]);
});

test("members get every file of their workspace, at their own door, and none of another", async () => {
  const { anna, mia } = await story();
  for (const { id } of anna.files) expect(await statusOf(mia, id)).toBe(200);
  const { studio: other } = await world().workspace().build();
  for (const { id } of anna.files) expect(await statusOf(other.owner, id)).toBe(404);
});

test("each door asks for its own cookie", async () => {
  const { anna, mia } = await story();
  const { id } = anna.files[0] as WorldFile;
  expect((await get(mia, `/p/${anna.slug}/files/${id}`)).status).toBe(404);
  expect((await get(anna, `/admin/files/${id}`)).status).toBe(404);
  expect((await get(anna, `/p/${anna.slug}/preview/${randomUUID()}/files/${id}`)).status).toBe(404);
  for (const scope of ["admin", anna.slug]) expect(await statusOf(stranger(scope), id)).toBe(404);
});

test("what may not be seen is one and the same 404", async () => {
  const { anna, ben, mia } = await story();
  const ids = [anna.files[1]?.id, anna.files[3]?.id, ben.files[0]?.id, randomUUID(), "x", "..%2f", "%00"];
  const answers = await Promise.all(
    ids.flatMap((id) => [download(anna, `${id}`), download(stranger(anna.slug), `${id}?inline`)]),
  );
  const said = answers.map(({ status, bytes }) => `${status} ${bytes.toString().replace(/"requestId":"[^"]*"/, "")}`);
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toMatch(/^404 /);
  expect((await download(mia, randomUUID())).status).toBe(404);
});

test("revoking, disabling and hiding are in force with the next range", async () => {
  const { anna } = await story();
  const { id } = anna.files[0] as WorldFile;
  const range = () => download(anna, id, { headers: { range: "bytes=0-3" } }).then(({ status }) => status);
  expect(await range()).toBe(206);
  await setEnabled(anna, false);
  expect(await range()).toBe(404);
  await setEnabled(anna, true);
  expect(await range()).toBe(206);
  await rows("update file set is_shown = false where id = $1", [id]);
  expect(await range()).toBe(404);
  await rows("update file set is_shown = true where id = $1", [id]);
  await rows("update session set ended_at = now(), end_reason = 'REVOKED' where client_id = $1", [anna.id]);
  expect(await range()).toBe(404);
});

test("what was removed is nobody's any more", async () => {
  const { anna, mia } = await story();
  const { id } = anna.files[0] as WorldFile;
  await rows("update file set is_shown = false, removed_at = now() where id = $1", [id]);
  expect([await statusOf(anna, id), await statusOf(mia, id)]).toEqual([404, 404]);
});

test("a preview gets what the client gets, byte for byte, also while the portal is off", async () => {
  const { anna, ben, mia } = await story();
  const preview = await previewOf(mia, anna);
  const at = (id: string) => get(preview, `${doorOf(preview, anna.slug)}/files/${id}`);
  for (const { id } of [...anna.files, ...ben.files]) {
    const [seen, own] = [await at(id), await download(anna, id)];
    expect([seen.status, seen.status === 404 || seen.bytes.equals(own.bytes)]).toEqual([own.status, true]);
  }
  await setEnabled(anna, false);
  expect((await at(anna.files[0]?.id as string)).status).toBe(200);
  await rows("update session set ended_at = now(), end_reason = 'SIGNED_OUT' where member_id = $1", [mia.id]);
  expect((await at(anna.files[0]?.id as string)).status).toBe(404);
});
