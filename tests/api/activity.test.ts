import { ask } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

interface Happened {
  readonly kind: string;
  readonly text: string;
  readonly section: string | null;
  readonly actorKind: string;
  readonly targetId: string;
}

const ACTIVITY = `query ($w: String!, $first: Int!, $after: String) {
  portal(workspace: $w) {
    dashboard { activity { text } }
    activity(first: $first, after: $after) {
      nodes { kind text section actorKind targetId }
      pageInfo { endCursor hasNextPage }
    }
  }
}`;

interface Answered {
  readonly portal: {
    readonly dashboard: { readonly activity: { text: string }[] };
    readonly activity: { nodes: Happened[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  };
}

async function activityOf(client: WorldClient, page: { first?: number; after?: string } = {}) {
  return (await ask(client).query<Answered>(ACTIVITY, { w: client.slug, first: 20, ...page })).data.portal;
}

const textsOf = (happened: readonly { text: string }[]) => happened.map(({ text }) => text);

test("the activity tells what happened, newest first, in sentences", async () => {
  const story = world().workspace().client("anna").project({ name: "Website" });
  const begun = story.event({ kind: "PROJECT_STARTED", daysAgo: 3 }).invoice({ number: "2026-7" });
  const { anna } = await begun.event({ kind: "INVOICE_PAID", daysAgo: 1, by: "CLIENT" }).event({ daysAgo: 2 }).build();
  const { activity, dashboard } = await activityOf(anna);
  const sentences = ["Invoice 2026-7 was paid", "Invoice 2026-7 was issued", "Project “Website” started"];
  expect(textsOf(activity.nodes)).toEqual(sentences);
  expect(textsOf(dashboard.activity)).toEqual(sentences);
  expect(activity.nodes[0]).toMatchObject({
    kind: "INVOICE_PAID",
    section: "INVOICES",
    actorKind: "CLIENT",
    targetId: anna.invoices[0]?.id,
  });
});

test("an event names its thing as it is called now", async () => {
  const story = world().workspace().client("anna").project({ name: "Untitled" });
  const { anna } = await story.event({ kind: "PROJECT_STARTED" }).build();
  await rows("update project set name = $2 where id = $1", [anna.projects[0]?.id, "<b>Neue Seite</b>"]);
  expect(textsOf((await activityOf(anna)).activity.nodes)).toEqual(["Project “<b>Neue Seite</b>” started"]);
});

test("an event disappears with what it is about, and comes back with it", async () => {
  const { anna } = await world().workspace().client("anna").project().event({ kind: "PROJECT_STARTED" }).build();
  const id = anna.projects[0]?.id;
  await rows("update project set status = 'ARCHIVED' where id = $1", [id]);
  expect((await activityOf(anna)).activity.nodes).toEqual([]);
  await rows("update project set status = 'COMPLETED' where id = $1", [id]);
  expect((await activityOf(anna)).activity.nodes).toHaveLength(1);
  await rows("delete from project where id = $1", [id]);
  expect((await activityOf(anna)).activity.nodes).toEqual([]);
});

test("a client is not told of what only members see", async () => {
  const { anna } = await world().workspace().client("anna").event({ kind: "CLIENT_SIGNED_IN", by: "CLIENT" }).build();
  expect((await activityOf(anna)).activity.nodes).toEqual([]);
});

test("an event of another client's thing is not shown, even when it was written to this one", async () => {
  const { anna, ben } = await world().workspace().client("ben").invoice().client("anna").invoice().event().build();
  await rows("update event set target_id = $2 where client_id = $1", [anna.id, ben.invoices[0]?.id]);
  expect((await activityOf(anna)).activity.nodes).toEqual([]);
});

test("the dashboard tells the ten newest, and pages go on to the first", async () => {
  let story = world().workspace().client("anna");
  for (let i = 0; i < 13; i++) story = story.invoice({ number: `N-${i}` }).event({ daysAgo: i });
  const { anna } = await story.build();
  const all = Array.from({ length: 13 }, (_, i) => `Invoice N-${i} was issued`);
  const first = await activityOf(anna, { first: 7 });
  expect(textsOf(first.dashboard.activity)).toEqual(all.slice(0, 10));
  expect(first.activity.pageInfo.hasNextPage).toBe(true);
  const second = await activityOf(anna, { first: 7, after: first.activity.pageInfo.endCursor });
  expect(second.activity.pageInfo.hasNextPage).toBe(false);
  expect(textsOf([...first.activity.nodes, ...second.activity.nodes])).toEqual(all);
});
