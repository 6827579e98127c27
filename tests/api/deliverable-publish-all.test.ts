import { act } from "../support/act";
import { rows } from "../support/database";
import { titlesOf, workSeenBy } from "../support/work";
import { world } from "../support/world";

const COUNT = 35;

async function story() {
  const people = await world()
    .workspace()
    .client("anna")
    .project()
    .deliverable({ title: "First", published: false })
    .build();
  const [first] = people.anna.deliverables;
  await rows(
    `insert into deliverable (workspace_id, id, client_id, project_id, title, file_id)
     select workspace_id, gen_random_uuid(), client_id, project_id, 'Photo ' || i, file_id
     from deliverable cross join generate_series(2, $2) as i where id = $1`,
    [first?.id, COUNT],
  );
  const found = await rows<{ id: string }>("select id from deliverable where client_id = $1", [people.anna.id]);
  return { ...people, ids: found.map(({ id }) => id) };
}

const mailsOf = (clientId: string) =>
  rows("select id from mail where client_id = $1 and template = 'DELIVERABLE_PUBLISHED'", [clientId]);

const totalSeen = async (anna: Parameters<typeof workSeenBy>[0]) =>
  (await workSeenBy(anna)).dashboard.recentDeliverables?.total;

test("35 deliverables are published in one step, with one mail, and taken back in another", async () => {
  const { studio, anna, ids } = await story();
  const { outcome } = await act(studio.owner, "publishDeliverables", { ids });
  expect(outcome.__typename).toBe("DeliverablesPublished");
  expect(await totalSeen(anna)).toBe(COUNT);
  expect(await mailsOf(anna.id)).toHaveLength(1);
  await act(studio.owner, "publishDeliverables", { ids, published: false });
  expect(titlesOf(await workSeenBy(anna))).toEqual([]);
});

test("all are published or none: an unknown one refuses the others too", async () => {
  const { studio, anna, ids } = await story();
  const { outcome } = await act(studio.owner, "publishDeliverables", { ids: [...ids, crypto.randomUUID()] });
  expect(outcome.__typename).toBe("NotFound");
  expect(titlesOf(await workSeenBy(anna))).toEqual([]);
});

test.each([0, 101])("a request for %d deliverables is refused", async (count) => {
  const { studio } = await story();
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  expect((await act(studio.owner, "publishDeliverables", { ids })).outcome.__typename).toBe("InvalidInput");
});

test("two requests for the same deliverables, in opposite orders, both end well", async () => {
  const { studio, anna, ids } = await story();
  const outcomes = await Promise.all([
    act(studio.owner, "publishDeliverables", { ids }),
    act(studio.owner, "publishDeliverables", { ids: [...ids].reverse() }),
    act(studio.owner, "publishDeliverable", { id: ids.at(-1) }),
  ]);
  expect(outcomes.map(({ outcome }) => outcome.__typename)).toEqual([
    "DeliverablesPublished",
    "DeliverablesPublished",
    "DeliverablePublished",
  ]);
  expect(await totalSeen(anna)).toBe(COUNT);
  expect(await mailsOf(anna.id)).toHaveLength(1);
});
