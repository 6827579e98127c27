import { randomUUID } from "node:crypto";
import { hide } from "../support/access";
import { act } from "../support/act";
import { ask, stranger, type Viewer } from "../support/ask";
import { row, rows } from "../support/database";
import { beginUpload, download } from "../support/files";
import { openStream } from "../support/stream";
import { deliver, eventsOf, titlesOf, workSeenBy } from "../support/work";
import { world } from "../support/world";

const story = () =>
  world().workspace().member("mia").client("anna").project({ name: "Website" }).file({ attached: false }).build();

const publish = async (member: Viewer, id: string, published?: boolean) =>
  (await act(member, "publishDeliverable", { id, published })).outcome.__typename;

const statusOf = async (viewer: Viewer, fileId: string | undefined) => (await download(viewer, String(fileId))).status;

test("a member adds a deliverable, which nobody else sees until it is published", async () => {
  const { mia, anna } = await story();
  const input = {
    projectId: anna.projects[0]?.id,
    title: "  Logo ",
    description: "All of it.",
    file: anna.files[0]?.id,
  };
  const { outcome } = await act(mia, "createDeliverable", input);
  expect(outcome).toMatchObject({
    __typename: "DeliverableCreated",
    deliverable: {
      title: "Logo",
      description: "All of it.",
      publishedAt: null,
      file: { name: "report.pdf", mediaType: "application/pdf", canPreview: true, uploadedBy: "owner" },
      project: { name: "Website" },
      client: { id: anna.id },
      versions: [],
    },
  });
  const before = await workSeenBy(anna);
  expect([titlesOf(before), before.projects?.nodes[0]?.deliverableCount, eventsOf(before)]).toEqual([[], 0, []]);
  expect([await statusOf(anna, input.file), await statusOf(mia, input.file)]).toEqual([404, 200]);

  const { id } = outcome.deliverable as { id: string };
  expect(await publish(mia, id)).toBe("DeliverablePublished");
  const after = await workSeenBy(anna);
  expect(after.deliverables?.nodes).toEqual([
    {
      ...{ id, title: "Logo", description: "All of it.", file: { id: input.file, name: "report.pdf" } },
      ...{ project: { name: "Website" }, versions: null, client: null },
    },
  ]);
  expect(after.projects?.nodes).toMatchObject([{ deliverableCount: 1, deliverables: { nodes: [{ title: "Logo" }] } }]);
  expect(after.dashboard.recentDeliverables?.total).toBe(1);
  expect(eventsOf(after)).toEqual(["“Logo” was published"]);
  expect(await statusOf(anna, input.file)).toBe(200);
});

test("what is published twice is told once, and what is taken back is gone with all that was told of it", async () => {
  const { mia, anna } = await story();
  const id = await deliver(mia, anna, "Logo");
  await Promise.all([publish(mia, id), publish(mia, id), publish(mia, id)]);
  expect(eventsOf(await workSeenBy(anna))).toEqual(["“Logo” was published"]);
  const first = await row("select published_at from deliverable where id = $1", [id]);
  expect(await publish(mia, id)).toBe("DeliverablePublished");
  expect(await row("select published_at from deliverable where id = $1", [id])).toEqual(first);

  expect(await publish(mia, id, false)).toBe("DeliverablePublished");
  const seen = await workSeenBy(anna);
  expect([titlesOf(seen), eventsOf(seen), await statusOf(anna, anna.files[0]?.id)]).toEqual([[], [], 404]);
});

test("only a complete upload that nothing else has becomes a deliverable, and it needs a title", async () => {
  const { mia, anna } = await story();
  const projectId = anna.projects[0]?.id;
  await deliver(mia, anna, "Logo");
  const begun = await beginUpload(mia, { size: 10 });
  for (const [file, words] of [
    [anna.files[0]?.id, /belongs to something else/],
    [begun.fileId, /still on its way/],
    [randomUUID(), /not there any more/],
    ["nonsense", /not there any more/],
  ] as const) {
    const { outcome } = await act(mia, "createDeliverable", { projectId, title: "Logo", file });
    expect(outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "file" }] });
    expect(outcome.fields?.[0]?.message).toMatch(words);
  }
  const blank = await act(mia, "createDeliverable", {
    projectId,
    title: " ",
    file: randomUUID(),
    description: "x".repeat(10_001),
  });
  expect(blank.outcome.fields?.map(({ field }) => field).sort()).toEqual(["description", "title"]);
});

test("another file takes the place of the one before, which stays with the members", async () => {
  const { mia, anna } = await story();
  const id = await deliver(mia, anna, "Logo");
  await publish(mia, id);
  const old = anna.files[0]?.id;
  const { anna: other } = await world().workspace().client("anna").build();
  const taken = await act(mia, "updateDeliverable", { id, file: old });
  expect(taken.outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "file" }] });
  const fresh = randomUUID();
  await rows(
    `insert into file (workspace_id, id, storage_key, name, size, sha256, media_type, uploaded_by)
     select workspace_id, $2, storage_key, 'second.pdf', size, sha256, media_type, uploaded_by from file where id = $1`,
    [old, fresh],
  );
  const { outcome } = await act(mia, "updateDeliverable", { id, title: "Logo, second", file: fresh });
  expect(outcome.deliverable).toMatchObject({ title: "Logo, second", file: { id: fresh }, versions: [{ id: old }] });
  const [seen] = (await workSeenBy(anna)).deliverables?.nodes ?? [];
  expect(seen).toMatchObject({ title: "Logo, second", file: { id: fresh, name: "second.pdf" }, versions: null });
  expect([await statusOf(anna, fresh), await statusOf(anna, old), await statusOf(mia, old)]).toEqual([200, 404, 200]);
  expect(titlesOf(await workSeenBy(other))).toEqual([]);
});

test("what is removed is gone for everybody, and for a day it can be brought back as it was", async () => {
  const { mia, anna } = await story();
  const id = await deliver(mia, anna, "Logo");
  await publish(mia, id);
  const isThere = async () => {
    const query = "query ($id: ID!) { workspace { deliverable(id: $id) { id } } }";
    const { data } = await ask(mia).query<{ workspace: { deliverable: object | null } }>(query, { id });
    return [
      data.workspace.deliverable !== null,
      titlesOf(await workSeenBy(anna)),
      await statusOf(anna, anna.files[0]?.id),
    ];
  };
  expect((await act(mia, "removeDeliverable", { id })).outcome).toEqual({ __typename: "DeliverableRemoved", id });
  expect(await isThere()).toEqual([false, [], 404]);
  expect((await act(mia, "removeDeliverable", { id })).outcome.__typename).toBe("NotFound");
  expect((await act(mia, "restoreDeliverable", { id })).outcome.__typename).toBe("DeliverableRestored");
  expect(await isThere()).toEqual([true, ["Logo"], 200]);
  await act(mia, "removeDeliverable", { id });
  await rows("update deliverable set removed_at = removed_at - interval '25 hours' where id = $1", [id]);
  expect((await act(mia, "restoreDeliverable", { id })).outcome).toMatchObject({
    __typename: "NotFound",
    message: "It cannot be brought back any more: that is possible for a day.",
  });
});

test("where projects are hidden deliverables stay, and their project is not named and not to be asked for", async () => {
  const { anna } = await world().workspace().client("anna").project({ name: "Website" }).deliverable().build();
  const project = anna.projects[0]?.id;
  expect(titlesOf(await workSeenBy(anna, { project }))).toEqual(["Logo"]);
  await hide(anna, ["PROJECTS"]);
  const seen = await workSeenBy(anna);
  expect(seen.deliverables?.nodes).toMatchObject([{ title: "Logo", project: null }]);
  expect(titlesOf(await workSeenBy(anna, { project }))).toEqual([]);
  await hide(anna, []);
  await rows("update project set status = 'ARCHIVED' where id = $1", [project]);
  const archived = await workSeenBy(anna);
  expect(archived.deliverables?.nodes).toMatchObject([{ title: "Logo", project: null }]);
  expect(titlesOf(await workSeenBy(anna, { project }))).toEqual([]);
});

test("where deliverables are hidden there is no trace of any", async () => {
  const { mia, anna } = await story();
  const id = await deliver(mia, anna, "Logo");
  await publish(mia, id);
  await hide(anna, ["DELIVERABLES"]);
  const { deliverables, projects, dashboard, activity } = await workSeenBy(anna);
  expect({ deliverables, projects, recent: dashboard.recentDeliverables, activity }).toEqual({
    deliverables: null,
    projects: { nodes: [{ name: "Website", deliverableCount: null, deliverables: null }] },
    recent: null,
    activity: { nodes: [] },
  });
  expect(await statusOf(anna, anna.files[0]?.id)).toBe(404);
});

test("an open portal hears of what is published, and of nothing that is not", async () => {
  const { mia, anna } = await story();
  const stream = await openStream(anna, anna.slug);
  const id = await deliver(mia, anna, "Logo");
  await act(mia, "updateDeliverable", { id, title: "Logos" });
  await publish(mia, id);
  expect([...((await stream.sections()) ?? [])].sort()).toEqual(["DELIVERABLES", "PROJECTS"]);
  stream.close();
});

test("nobody but members of the workspace has anything to say about a deliverable", async () => {
  const { mia, anna } = await story();
  const id = await deliver(mia, anna, "Logo");
  const { studio: other } = await world().workspace().build();
  const inputs = {
    createDeliverable: { projectId: anna.projects[0]?.id, title: "Logo", file: randomUUID() },
    ...{ updateDeliverable: { id, title: "Mine" }, publishDeliverable: { id } },
    ...{ removeDeliverable: { id }, restoreDeliverable: { id } },
  };
  const verdicts = async (viewer: Viewer) =>
    Promise.all(
      Object.entries(inputs).map(async ([name, input]) => (await act(viewer, name, input)).outcome.__typename),
    );
  expect(await verdicts(other.owner)).toEqual(Array(5).fill("NotFound"));
  expect(await verdicts(anna)).toEqual(Array(5).fill("FORBIDDEN"));
  expect(await verdicts(stranger("admin"))).toEqual(Array(5).fill("UNAUTHENTICATED"));
  const asked = await ask(anna).query(
    "query ($w: String!, $id: ID!) { portal(workspace: $w) { deliverable(id: $id) { id } } }",
    {
      ...{ w: anna.slug, id },
    },
  );
  expect(asked.data).toEqual({ portal: { deliverable: null } });
});
