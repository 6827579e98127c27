import { randomUUID } from "node:crypto";
import { ask } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { Teammate } from "../support/world.seed";

const CLIENTS = `query ($search: String! = "", $archived: Boolean! = false, $first: Int! = 20, $after: String) {
  workspace {
    name
    clients(search: $search, archived: $archived, first: $first, after: $after) {
      totalCount
      nodes { id name email archivedAt access { enabled sections lastSignInAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface Clients {
  readonly totalCount: number;
  readonly nodes: { readonly id: string; readonly name: string; readonly access: unknown }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

interface Wanted {
  readonly search?: string;
  readonly archived?: boolean;
  readonly first?: number;
  readonly after?: string;
}

async function clientsOf(member: Teammate, wanted: Wanted = {}): Promise<Clients> {
  const variables = { search: "", archived: false, first: 20, ...wanted };
  return (await ask(member).query<{ workspace: { clients: Clients } }>(CLIENTS, variables)).data.workspace.clients;
}

const namesOf = ({ nodes }: Clients) => nodes.map(({ name }) => name);

test("members of every role see their workspace's clients by name, and no others", async () => {
  const story = world().workspace().member("mia").member("ada", { role: "ADMIN" }).client("Zoe").client("Anna");
  const { studio, mia, ada } = await story.client("Ben").workspace({ as: "other" }).client("Carl").build();
  for (const member of [studio.owner, mia, ada]) {
    const clients = await clientsOf(member);
    expect([namesOf(clients), clients.totalCount]).toEqual([["Anna", "Ben", "Zoe"], 3]);
  }
});

test("what a client may see is shown to members, with the last sign-in", async () => {
  const story = world()
    .workspace()
    .client("anna", { hides: ["INVOICES", "CONTRACTS"], enabled: false });
  const { studio } = await story.build();
  expect((await clientsOf(studio.owner)).nodes[0]?.access).toEqual({
    enabled: false,
    sections: ["PROJECTS", "DELIVERABLES", "PROPOSALS"],
    lastSignInAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  });
});

test("the search finds what names and addresses contain, whatever their case", async () => {
  const story = world().workspace().client("Åsa Lindström", { email: "asa@nord.example" }).client("Ben");
  const { studio } = await story.build();
  for (const search of ["lind", "ÅSA", "nord.ex", "  asa@  "])
    expect([search, namesOf(await clientsOf(studio.owner, { search }))]).toEqual([search, ["Åsa Lindström"]]);
  expect((await clientsOf(studio.owner, { search: "nobody" })).totalCount).toBe(0);
});

test("the search takes every character for itself", async () => {
  const odd = ["100% Wool", "snake_case", "back\\slash", "O'Brien", "a:name", "$1"];
  let story = world().workspace();
  for (const [i, name] of [...odd, "Plain"].entries())
    story = story.client(name, { email: `c${i}-${randomUUID()}@x.example` });
  const { studio } = await story.build();
  for (const search of ["%", "_", "\\", "'", ":", "$"]) {
    const found = namesOf(await clientsOf(studio.owner, { search }));
    expect([search, found]).toEqual([search, odd.filter((name) => name.includes(search))]);
  }
});

test("archived clients have a list of their own", async () => {
  const { studio } = await world().workspace().client("Anna").client("Old", { archived: true }).build();
  expect(namesOf(await clientsOf(studio.owner))).toEqual(["Anna"]);
  expect(namesOf(await clientsOf(studio.owner, { archived: true }))).toEqual(["Old"]);
});

test("pages of clients of one name go on without a gap, and count all of them", async () => {
  const { studio } = await world().workspace().build();
  await rows(
    "insert into client (workspace_id, id, name) select $1, gen_random_uuid(), 'Same ' || i / 40 from generate_series(1, 120) as i",
    [studio.id],
  );
  const ids: string[] = [];
  for (let after: string | undefined; ; ) {
    const { nodes, pageInfo, totalCount } = await clientsOf(studio.owner, { first: 25, after });
    expect(totalCount).toBe(120);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  expect(new Set(ids).size).toBe(120);
  expect(ids).toHaveLength(120);
});

test("two thousand clients are a page with three statements", async () => {
  const { studio } = await world().workspace().build();
  await rows(
    `with made as (insert into client (workspace_id, id, name) select $1, gen_random_uuid(), 'C' || i from generate_series(1, 2000) as i returning id)
     insert into portal_access (workspace_id, id, client_id) select $1, gen_random_uuid(), id from made`,
    [studio.id],
  );
  const answer = await ask(studio.owner).query(CLIENTS, { search: "", archived: false, first: 50 });
  const reads = (await answer.statements()).filter((sql) => /\bfrom (client|portal_access)\b/.test(sql));
  expect(answer.data).toMatchObject({ workspace: { clients: { totalCount: 2000 } } });
  expect(reads).toHaveLength(3);
});

test("another workspace's client, one of nothing and no id at all are the same null", async () => {
  const story = world().workspace().client("anna").workspace({ as: "other" }).client("carl");
  const { studio, anna, carl } = await story.build();
  const document = "query ($id: ID!) { workspace { client(id: $id) { name } } }";
  const answers = await Promise.all(
    [carl.id, randomUUID(), "", "x", "' or true --"].map((id) => ask(studio.owner).query(document, { id })),
  );
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set([`200 ${answers[0]?.text}`]));
  expect(answers[0]?.data).toEqual({ workspace: { client: null } });
  expect((await ask(studio.owner).query(document, { id: anna.id })).data).toEqual({
    workspace: { client: { name: "anna" } },
  });
});

test("a client, a removed member and nobody have no workspace", async () => {
  const { anna, mia } = await world().workspace().member("mia").client("anna").build();
  await rows("update member set removed_at = now() where id = $1", [mia.id]);
  const nothing = { me: null, workspace: null };
  for (const viewer of [undefined, anna, { ...anna, scope: "admin" }, mia, { ...mia, scope: anna.slug }])
    expect((await ask(viewer).query("{ me { id } workspace { id } }")).data).toEqual(nothing);
});
