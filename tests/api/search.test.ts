import { randomUUID } from "node:crypto";
import { ask, type Viewer } from "../support/ask";
import { join } from "node:path";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { runOperator } from "../support/service";
import { world } from "../support/world";

const SEARCH = `query ($search: String!) { workspace {
  clients(search: $search) { nodes { name } totalCount } projects(search: $search) { nodes { name } }
  deliverables(search: $search) { nodes { name: title } } contracts(search: $search) { nodes { name } } } }`;

interface Found {
  readonly workspace: Readonly<
    Record<"clients" | "projects" | "deliverables" | "contracts", { readonly nodes: { readonly name: string }[] }>
  >;
}

async function find(viewer: Viewer, search: string): Promise<string[][]> {
  const { data, errors } = await ask(viewer).query<Found>(SEARCH, { search });
  expect(errors).toBeUndefined();
  const { clients, projects, deliverables, contracts } = (data as Found).workspace;
  return [clients, projects, deliverables, contracts].map(({ nodes }) => nodes.map(({ name }) => name));
}

/** One thing of each kind that has this name. */
async function everythingNamed(name: string) {
  const story = world().workspace().client("anna", { name, email: null }).project({ name });
  const { studio } = await story.deliverable({ title: name }).contract({ name }).client("other").build();
  return studio.owner;
}

describe.each([
  ["Grünwald & Söhne", ["grunwald", "GRÜNWALD", "Gru\u0308nwald", "sohne grun"], ["grunwalt"]],
  ["Bäckerei Weiß", ["backerei", "weiss", "weiß bäck"], ["backerie"]],
  ["Łukasz Ørsted Đorđe", ["lukasz", "orsted", "dorde lukasz"], ["lukasx"]],
  ["Saint John’s Café", ["Saint John's", "cafe john`s", "john‘s", "saint  cafe"], ["saint jane"]],
  ["Blaye–Étauliers", ["blaye-etauliers", "etauliers blaye", "blaye‑etauliers", "blaye étauliers"], ["blaye paris"]],
  ["İstanbul Ση ΜΑΣ", ["istanbul", "μας ση", "ISTANBUL"], ["ankara"]],
] as const)("%s", (name, hits, misses) => {
  test("is found in every list without its accents, in any order of its words, and by nothing else", async () => {
    const owner = await everythingNamed(name);
    for (const search of hits)
      expect([search, await find(owner, search)]).toEqual([search, Array.from({ length: 4 }, () => [name])]);
    for (const search of misses) expect([search, await find(owner, search)]).toEqual([search, [[], [], [], []]]);
  });
});

test("a search may mix the words of a client's name and address", async () => {
  const story = world()
    .workspace()
    .client("anna", { name: "Anna Müller", email: `a-${randomUUID()}@nord.example` });
  const { studio } = await story.client("ben", { name: "Ben Müller" }).build();
  expect((await find(studio.owner, "nord.example muller"))[0]).toEqual(["Anna Müller"]);
});

/** The id of what a mutation made or changed. */
async function change(viewer: Viewer, mutation: string, kind: string, input: object): Promise<string> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const done = `${mutation.startsWith("create") ? "Created" : "Updated"} { ${kind} { id } }`;
  const document = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
    ... on ${kind[0]?.toUpperCase()}${kind.slice(1)}${done} } }`;
  const { data, errors } = await ask(viewer).query<{ done: Record<string, { id: string }> }>(document, { input });
  expect(errors).toBeUndefined();
  return data.done[kind]?.id as string;
}

test("what is created or renamed is found by its new name at once, and no longer by the old one", async () => {
  const { studio, anna } = await world().workspace().client("anna").project().deliverable().build();
  const { owner } = studio;
  const client = await change(owner, "createClient", "client", { name: "Émile", email: "x@search.example" });
  const project = await change(owner, "createProject", "project", { clientId: anna.id, name: "Émile" });
  const contract = await change(owner, "createContract", "contract", { clientId: anna.id, name: "Émile" });
  expect(await find(owner, "emile")).toEqual([["Émile"], ["Émile"], [], ["Émile"]]);

  await change(owner, "updateClient", "client", { id: client, name: "Žofie" });
  await change(owner, "updateProject", "project", { id: project, name: "Žofie" });
  await change(owner, "updateContract", "contract", { id: contract, name: "Žofie" });
  await change(owner, "updateDeliverable", "deliverable", { id: anna.deliverables[0]?.id, title: "Žofie" });
  expect(await find(owner, "zofie")).toEqual(Array.from({ length: 4 }, () => ["Žofie"]));
  expect(await find(owner, "emile")).toEqual([[], [], [], []]);

  // A new address keeps the name.
  await change(owner, "updateClient", "client", { id: client, email: "y@moved.example" });
  expect((await find(owner, "moved.example zofie"))[0]).toEqual(["Žofie"]);
  expect((await find(owner, "search.example"))[0]).toEqual([]);
});

test("another workspace's rows are not found", async () => {
  const story = world().workspace().client("anna", { name: "Grünwald" }).project({ name: "Grünwald" });
  const { studio, other } = await story.workspace({ as: "other" }).client("carl", { name: "Grünwald Süd" }).build();
  expect(await find(studio.owner, "grunwald")).toEqual([["Grünwald"], ["Grünwald"], [], []]);
  expect(await find(other.owner, "grunwald")).toEqual([["Grünwald Süd"], [], [], []]);
});

test("what was there before searches were folded is found after the update", async () => {
  const databaseUrl = await newDatabase();
  const owner = await connectTo(databaseUrl);
  const story = world().workspace().client("anna", { name: "Grünwald", email: "Anna@nord.example" });
  await story.project({ name: "Łódź" }).deliverable({ title: "Café" }).contract({ name: "Saint John’s" }).build(owner);
  const tables = ["client", "project", "deliverable", "contract"];
  for (const table of tables)
    await owner.query(
      `drop function portico_${table}_candidates(text[]); alter table ${table} drop column search_text`,
    );
  await owner.query("delete from migration where name like 'Search%'");
  const DATA_DIR = join(ground().folder, "before-search");
  expect(await runOperator(["migrate"], { DATABASE_URL: databaseUrl, DATA_DIR })).toMatchObject({ code: 0 });
  const found: string[] = [];
  for (const table of tables) found.push((await owner.query(`select search_text from ${table}`)).rows[0]?.search_text);
  expect(found).toEqual(["grunwald anna@nord.example", "lodz", "cafe", "saint john's"]);
  await owner.end();
});
