import { hide, setEnabled } from "../support/access";
import { act } from "../support/act";
import { rows } from "../support/database";
import { mailsTo, mailTo } from "../support/mailbox";
import { until } from "../support/sendgrid";
import { deliver } from "../support/work";
import { world } from "../support/world";
import type { Teammate, WorldClient } from "../support/world.seed";

const story = async () => {
  const begun = world().workspace({ name: "Studio Lumen" }).member("mia").client("anna").project();
  return begun.build();
};

interface Queued {
  readonly id: string;
  readonly state: string;
}

const queuedTo = ({ id }: WorldClient) =>
  rows<Queued>("select id, state from mail where client_id = $1 and template = 'DELIVERABLE_PUBLISHED' order by id", [
    id,
  ]);

/** In how many seconds each waiting mail leaves. */
const waitsOf = async (mails: readonly Queued[]) =>
  (
    await rows<{ wait: number }>(
      "select extract(epoch from start_after - created_on)::int as wait from pgboss.job where data->>'id' = any($1)",
      [mails.map(({ id }) => id)],
    )
  ).map(({ wait }) => wait);

/** The two minutes are over. */
const bringForward = (mails: readonly Queued[]) =>
  rows("update pgboss.job set start_after = now() where data->>'id' = any($1)", [mails.map(({ id }) => id)]);

async function publishNew(mia: Teammate, anna: WorldClient, titles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const file = crypto.randomUUID();
    await rows(
      `insert into file (workspace_id, id, storage_key, name, size, sha256, media_type, uploaded_by)
       values ($1, $2, $2, 'logo.pdf', 1, 'x', 'application/pdf', $3)`,
      [anna.workspaceId, file, mia.id],
    );
    const files = [{ id: file, name: "logo.pdf", bytes: Buffer.of(), storageKey: file }];
    ids.push(await deliver(mia, { ...anna, files }, title));
  }
  await Promise.all(ids.map((id) => act(mia, "publishDeliverable", { id })));
  return ids;
}

test("three that are published at once are told of in one mail, two minutes later", async () => {
  const { mia, anna } = await story();
  await publishNew(mia, anna, ["Logo", "<b>Poster</b>", "名刺"]);
  const queued = await queuedTo(anna);
  expect(queued.map(({ state }) => state)).toEqual(["QUEUED"]);
  expect(await waitsOf(queued)).toEqual([120]);
  expect(await mailsTo(anna.email)).toEqual([]);
  await bringForward(queued);
  const { text, html, links, subject } = await mailTo(anna.email);
  for (const title of ["Logo", "<b>Poster</b>", "名刺"]) expect(text).toContain(title);
  expect(html).toContain("&lt;b&gt;Poster&lt;/b&gt;");
  expect([subject, text].join()).toContain("Studio Lumen");
  expect(links.some((link) => link.endsWith(`/p/${anna.slug}/deliverables`))).toBe(true);
  await until(async () => (await queuedTo(anna))[0]?.state === "SENT", "the mail is sent");

  await publishNew(mia, anna, ["Letterhead"]);
  const later = await queuedTo(anna);
  expect(later).toHaveLength(2);
  await bringForward(later);
  const second = await mailTo(anna.email, { count: 2 });
  expect([/Letterhead/.test(second.text), /Logo|Poster/.test(second.text)]).toEqual([true, false]);
});

test("what is taken back or removed meanwhile is not told of, and nothing is sent when nothing is left", async () => {
  const { mia, anna } = await story();
  const [logo, poster] = await publishNew(mia, anna, ["Logo", "Poster"]);
  await act(mia, "publishDeliverable", { id: logo, published: false });
  await act(mia, "removeDeliverable", { id: poster });
  await bringForward(await queuedTo(anna));
  await until(async () => (await queuedTo(anna))[0]?.state === "DROPPED", "the mail is dropped");
  expect(await mailsTo(anna.email)).toEqual([]);
});

test.each([
  ["the section is hidden", (anna: WorldClient) => hide(anna, ["DELIVERABLES"])],
  ["the portal is disabled", (anna: WorldClient) => setEnabled(anna, false)],
])("nothing is sent when meanwhile %s", async (_, happens) => {
  const { mia, anna } = await story();
  await publishNew(mia, anna, ["Logo"]);
  await happens(anna);
  await bringForward(await queuedTo(anna));
  await until(async () => (await queuedTo(anna))[0]?.state === "DROPPED", "the mail is dropped");
  expect(await mailsTo(anna.email)).toEqual([]);
});

test("nobody is written to whose portal is off or does not show deliverables", async () => {
  const { mia, anna } = await story();
  await hide(anna, ["DELIVERABLES"]);
  await publishNew(mia, anna, ["Logo"]);
  await hide(anna, []);
  await setEnabled(anna, false);
  await publishNew(mia, anna, ["Poster"]);
  expect(await queuedTo(anna)).toEqual([]);
});
