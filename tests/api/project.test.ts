import { randomUUID } from "node:crypto";
import { hide } from "../support/access";
import { act } from "../support/act";
import { ask, stranger, type Viewer } from "../support/ask";
import { openStream } from "../support/stream";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

interface Seen {
  readonly portal: {
    readonly projects: { readonly nodes: readonly { readonly name: string; readonly status: string }[] } | null;
    readonly dashboard: { readonly activeProjects: { readonly total: number } | null };
    readonly activity: { readonly nodes: readonly { readonly text: string }[] };
  };
}

async function seenBy(client: WorldClient): Promise<Seen["portal"]> {
  const { data } = await ask(client).query<Seen>(
    `query ($w: String!) { portal(workspace: $w) {
      projects(first: 50) { nodes { name status } } dashboard { activeProjects { total } } activity(first: 20) { nodes { text } }
    } }`,
    { w: client.slug },
  );
  return data.portal;
}

const texts = ({ activity }: Seen["portal"]) => activity.nodes.map(({ text }) => text);

async function found(member: Viewer, args: string): Promise<string[]> {
  const { data } = await ask(member).query<{ workspace: { projects: { nodes: { name: string }[] } } }>(
    `{ workspace { projects(${args}) { nodes { name } } } }`,
  );
  return data.workspace.projects.nodes.map(({ name }) => name);
}

const story = () =>
  world()
    .workspace()
    .member("mia")
    .client("anna")
    .client("ben")
    .project({ name: "Ben's", description: "His." })
    .build();

test("a member starts a project, and its client sees it at once", async () => {
  const { mia, anna, ben } = await story();
  const input = { name: "  Shop ", description: "All of it.", startsOn: "2026-01-31", endsOn: "2026-01-31" };
  const { outcome } = await act(mia, "createProject", { clientId: anna.id, status: "ACTIVE", ...input });
  expect(outcome).toMatchObject({
    __typename: "ProjectCreated",
    project: { ...input, name: "Shop", status: "ACTIVE", deliverableCount: 0, client: { id: anna.id } },
  });
  const seen = await seenBy(anna);
  expect(seen).toMatchObject({ projects: { nodes: [{ name: "Shop" }] }, dashboard: { activeProjects: { total: 1 } } });
  expect(texts(seen)).toEqual(["Project “Shop” started"]);
  expect((await seenBy(ben)).projects?.nodes.map(({ name }) => name)).toEqual(["Ben's"]);
});

test("a project is planned unless it is said otherwise, and how it comes to stand is told each time", async () => {
  const { mia, anna } = await story();
  const { outcome } = await act(mia, "createProject", { clientId: anna.id, name: "Shop" });
  const { id } = outcome.project as { id: string };
  for (const status of ["ACTIVE", "ACTIVE", "ON_HOLD", "COMPLETED"]) await act(mia, "updateProject", { id, status });
  expect(texts(await seenBy(anna))).toEqual([
    "Project “Shop” was completed",
    "Project “Shop” was paused",
    "Project “Shop” started",
    "Project “Shop” was planned",
  ]);
});

test("what was entered is refused field by field, and nothing is changed", async () => {
  const { mia, ben } = await story();
  const [project] = ben.projects;
  const wrong = [
    { input: { name: " \n " }, fields: ["name"] },
    { input: { name: "x".repeat(201), description: "x".repeat(10_001) }, fields: ["description", "name"] },
    { input: { name: "Shop", startsOn: "2026-03-02", endsOn: "2026-03-01" }, fields: ["endsOn"] },
    // against what is there already
    { input: { endsOn: "1999-01-01" }, fields: ["endsOn"] },
  ];
  for (const { input, fields } of wrong) {
    const made = input.name ? await act(mia, "createProject", { clientId: ben.id, ...input }) : undefined;
    const changed = await act(mia, "updateProject", { id: project?.id, ...input });
    for (const { outcome } of [made, changed].filter((one) => one !== undefined)) {
      expect(outcome.__typename).toBe("InvalidInput");
      expect(outcome.fields?.map(({ field }) => field).sort()).toEqual(fields);
    }
  }
  expect((await seenBy(ben)).projects?.nodes).toEqual([expect.objectContaining({ name: "Ben's", status: "ACTIVE" })]);
});

test("an absent field stays as it is, and an empty one is emptied", async () => {
  const { mia, ben } = await story();
  const [project] = ben.projects;
  const kept = (await act(mia, "updateProject", { id: project?.id, name: "Shop" })).outcome.project;
  expect(kept).toMatchObject({ name: "Shop", description: "His.", status: "ACTIVE" });
  const emptied = await act(mia, "updateProject", { id: project?.id, description: "", startsOn: null, endsOn: null });
  expect(emptied.outcome.project).toMatchObject({ name: "Shop", description: null, startsOn: null, endsOn: null });
});

test("an archived project is gone for its client, with all that is told of it, until it is taken up again", async () => {
  const { mia, anna } = await story();
  const { outcome } = await act(mia, "createProject", { clientId: anna.id, name: "Shop", status: "ACTIVE" });
  const { id } = outcome.project as { id: string };
  expect((await act(mia, "archiveProject", { id })).outcome).toMatchObject({
    __typename: "ProjectArchived",
    project: { status: "ARCHIVED" },
  });
  const gone = await seenBy(anna);
  expect([gone.projects?.nodes, texts(gone), gone.dashboard.activeProjects?.total]).toEqual([[], [], 0]);
  expect(await found(mia, 'search: "shop"')).toEqual(["Shop"]);
  await act(mia, "updateProject", { id, status: "ACTIVE" });
  expect((await seenBy(anna)).projects?.nodes).toMatchObject([{ name: "Shop", status: "ACTIVE" }]);
});

test("members find projects by name, state and client, whatever they type", async () => {
  const { mia, anna, ben } = await world()
    .workspace()
    .member("mia")
    .client("anna")
    .project({ name: "100 % Wolle" })
    .project({ name: "Shop_alt", status: "ARCHIVED" })
    .client("ben")
    .project({ name: "Shop neu", status: "PLANNED" })
    .build();
  expect((await found(mia, "first: 9")).sort()).toEqual(["100 % Wolle", "Shop neu", "Shop_alt"]);
  expect(await found(mia, 'search: "  SHOP n"')).toEqual(["Shop neu"]);
  expect(await found(mia, 'search: "%"')).toEqual(["100 % Wolle"]);
  expect(await found(mia, 'search: "_"')).toEqual(["Shop_alt"]);
  expect(await found(mia, "status: [ARCHIVED, PLANNED]").then((names) => names.sort())).toEqual([
    "Shop neu",
    "Shop_alt",
  ]);
  expect(await found(mia, `client: "${ben.id}"`)).toEqual(["Shop neu"]);
  expect(await found(mia, `client: "${anna.id}", status: [ACTIVE], search: "woll"`)).toEqual(["100 % Wolle"]);
  for (const client of [randomUUID(), "nonsense"]) expect(await found(mia, `client: "${client}"`)).toEqual([]);
});

test("nobody but members of the workspace has anything to say about a project", async () => {
  const { anna, ben } = await story();
  const { studio: other } = await world().workspace().build();
  const id = ben.projects[0]?.id;
  const verdicts = async (viewer: Viewer) => [
    (await act(viewer, "createProject", { clientId: ben.id, name: "Shop" })).outcome.__typename,
    (await act(viewer, "updateProject", { id, name: "Shop" })).outcome.__typename,
    (await act(viewer, "archiveProject", { id })).outcome.__typename,
  ];
  expect(await verdicts(other.owner)).toEqual(Array(3).fill("NotFound"));
  expect(await verdicts(ben)).toEqual(Array(3).fill("FORBIDDEN"));
  expect(await verdicts(stranger("admin"))).toEqual(Array(3).fill("UNAUTHENTICATED"));
  expect((await act(other.owner, "updateProject", { id: "nonsense" })).outcome.__typename).toBe("NotFound");
  const query = "query ($w: String!, $id: ID!) { portal(workspace: $w) { project(id: $id) { id } } }";
  const asked = await ask(anna).query(query, { w: anna.slug, id });
  expect(asked.data).toEqual({ portal: { project: null } });
});

test("a hidden section is nothing, and an open portal hears of what is shown", async () => {
  const { mia, anna } = await story();
  const stream = await openStream(anna, anna.slug);
  await act(mia, "createProject", { clientId: anna.id, name: "Shop", status: "ACTIVE" });
  expect(await stream.sections()).toEqual(["PROJECTS"]);
  stream.close();
  await hide(anna, ["PROJECTS"]);
  const hidden = await seenBy(anna);
  expect([hidden.projects, hidden.dashboard.activeProjects, texts(hidden)]).toEqual([null, null, []]);
});
