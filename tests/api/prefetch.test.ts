import { hide } from "../support/access";
import { ask } from "../support/ask";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

type Titled = { readonly nodes: readonly { readonly title: string }[] } | null;

interface Shown {
  readonly portal: {
    readonly project: { readonly name: string; readonly one?: Titled; readonly all?: Titled } | null;
  };
}

const story = () =>
  world()
    .workspace({ plan: "TEAM" })
    .client("ben")
    .project({ name: "Ben's" })
    .deliverable({ title: "Ben's logo" })
    .client("anna")
    .project({ name: "Shop" })
    .deliverable({ title: "Logo" })
    .deliverable({ title: "Poster" })
    .build();

/** A project by its id, with lists that are begun together with it. */
function open(client: WorldClient, of: WorldClient, lists: string, variables: object = {}) {
  const declared = "first" in variables ? ", $first: Int" : "";
  const query = `query ($workspace: String!, $id: ID!${declared}) {
    portal(workspace: $workspace) { project(id: $id) { name ${lists} } }
  }`;
  return ask(client).query<Shown>(query, { workspace: client.slug, id: of.projects[0]?.id, ...variables });
}

test("two lists of one row, under names of their own, are each their own", async () => {
  const { anna } = await story();
  const { data } = await open(
    anna,
    anna,
    "one: deliverables(first: 1) { nodes { title } } all: deliverables { nodes { title } }",
  );
  expect(data.portal.project).toEqual({
    name: "Shop",
    one: { nodes: [{ title: "Poster" }] },
    all: { nodes: [{ title: "Poster" }, { title: "Logo" }] },
  });
});

test("of a row that is somebody else's there is nothing, whatever was begun with it", async () => {
  const { anna, ben } = await story();
  const { data, errors } = await open(anna, ben, "all: deliverables { nodes { title } }");
  expect([data, errors]).toEqual([{ portal: { project: null } }, undefined]);
});

test("a hidden list is not begun", async () => {
  const { anna } = await story();
  await hide(anna, ["DELIVERABLES"]);
  const answer = await open(anna, anna, "all: deliverables { nodes { title } }");
  expect(answer.data.portal.project).toEqual({ name: "Shop", all: null });
  expect((await answer.statements()).filter((sql) => /from deliverable/.test(sql))).toEqual([]);
});

test("a page that is too long is refused at its own place, and the row is there", async () => {
  const { anna } = await story();
  const { data, errors } = await open(anna, anna, "all: deliverables(first: 101) { nodes { title } }");
  expect(data.portal.project).toEqual({ name: "Shop", all: null });
  expect(errors).toEqual([expect.objectContaining({ path: ["portal", "project", "all"] })]);
});

test("an argument that is null where none may be is refused before anything is read", async () => {
  const { anna } = await story();
  const answer = await open(anna, anna, "all: deliverables(first: $first) { nodes { title } }", { first: null });
  expect([answer.status, answer.errors?.[0]]).toEqual([
    400,
    expect.objectContaining({ message: expect.stringContaining("first"), extensions: { code: "BAD_USER_INPUT" } }),
  ]);
});
