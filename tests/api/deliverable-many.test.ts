import { fold } from "../../services/api/src/core/fold";
import { ask, type Viewer } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

jest.setTimeout(120_000);

const MANY = 50_000;
/** What each may take. On two idle cores a page takes 4 ms and a search 70; the factor is for the tests beside this one. */
const BUDGET_MS = 200;
const FACTOR = 2;

/** Fifty thousand of one client in one project, the last of them with a word of its own, and another client's beside them. */
async function story() {
  const people = await world().workspace().member("mia").client("anna").project().deliverable().build();
  const { anna } = people;
  const titles = Array.from({ length: MANY }, (_, i) => (i + 1 === MANY ? "Quetzalcoatl" : `Plate ${i + 1}`));
  await rows(
    `insert into deliverable (workspace_id, id, client_id, project_id, title, search_text, file_id, created_at, published_at)
     select d.workspace_id, gen_random_uuid(), d.client_id, d.project_id, t.title, t.search_text, d.file_id,
       now() - i * interval '1 minute', case when i % 2 = 0 then now() - i * interval '1 minute' end
     from deliverable d cross join unnest($2::text[], $3::text[]) with ordinality as t (title, search_text, i)
     where d.id = $1`,
    [anna.deliverables[0]?.id, titles, titles.map(fold)],
  );
  await rows("analyze deliverable", []);
  return people;
}

interface Listed {
  readonly nodes: readonly { readonly title: string }[];
  readonly pageInfo: { readonly endCursor: string };
}

/** The middle one of five, after one that prepares the statement. */
async function measured(ask: () => Promise<unknown>): Promise<number> {
  await ask();
  const times: number[] = [];
  for (let i = 0; i < 5; i += 1) {
    const begun = performance.now();
    await ask();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[2] as number;
}

test("fifty thousand deliverables: each page, filter and search comes in time, for members and their client", async () => {
  const { mia, anna } = await story();
  const project = anna.projects[0]?.id;
  const listed = async (viewer: Viewer, args: string): Promise<Listed> => {
    const list = `deliverables(first: 20 ${args}) { nodes { title publishedAt file { name } project { name } } pageInfo { endCursor } }`;
    const root = viewer === mia ? "workspace" : `portal(workspace: "${anna.slug}")`;
    const { data, errors } = await ask(viewer).query<Record<string, { deliverables: Listed }>>(
      `{ ${root} { ${list} } }`,
    );
    expect(errors).toBeUndefined();
    return (data.workspace ?? data.portal)?.deliverables as Listed;
  };
  const cursorOf = async (viewer: Viewer) => (await listed(viewer, "")).pageInfo.endCursor;
  const wanted: readonly (readonly [string, Viewer, string, string?])[] = [
    ["the members' first page", mia, ""],
    ["the members' next page", mia, `after: "${await cursorOf(mia)}"`],
    ["those of a project", mia, `project: "${project}"`],
    ["those not published", mia, "published: false"],
    ["a search that finds one", mia, 'search: "quetzal"', "Quetzalcoatl"],
    ["a search that finds many", mia, 'search: "plate 4"'],
    ["a search that finds nothing", mia, 'search: "nowhere"'],
    [
      "a search within a project",
      mia,
      `search: "quetzal", project: "${project}", client: "${anna.id}"`,
      "Quetzalcoatl",
    ],
    ["the client's first page", anna, ""],
    ["the client's next page", anna, `after: "${await cursorOf(anna)}"`],
    ["the client's of a project", anna, `project: "${project}"`],
  ];
  const took: Record<string, number> = {};
  for (const [name, viewer, args, found] of wanted) {
    if (found) expect((await listed(viewer, args)).nodes.map(({ title }) => title)).toEqual([found]);
    took[name] = Math.round(await measured(() => listed(viewer, args)));
  }
  took["the client's project and dashboard"] = Math.round(await measured(() => pagesOf(anna, project)));
  expect(Object.entries(took).filter(([, ms]) => ms > BUDGET_MS * FACTOR)).toEqual([]);
});

async function pagesOf(client: WorldClient, id: string | undefined): Promise<void> {
  const query = `query ($w: String!, $id: ID!) { portal(workspace: $w) {
    dashboard { recentDeliverables { total nodes { title file { name } project { name } } } activity { text } }
    project(id: $id) { deliverableCount deliverables(first: 20) { nodes { title file { name } } } } } }`;
  const { errors } = await ask(client).query(query, { w: client.slug, id });
  expect(errors).toBeUndefined();
}
