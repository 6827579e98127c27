import { randomUUID } from "node:crypto";
import { getNamedType, type GraphQLObjectType, isObjectType, isUnionType } from "graphql";
import { FIELDS, LIST, MUTATIONS, type Right, SOMETIMES_NULL } from "../support/access-matrix";
import { act, schema } from "../support/act";
import { ask } from "../support/ask";
import { type Cast, castOf, type Viewing } from "../support/cast";
import { everythingOf, valuesFor } from "../support/everything";
import { inputFor } from "../support/inputs";
import type { WorldClient } from "../support/world.seed";

const audienceOf = (type: string, field: string) =>
  LIST.test(field) && /(Connection|Edge)$/.test(type)
    ? "all"
    : Object.entries(FIELDS[type] ?? {}).find(([, fields]) => fields.split(/\s+/).includes(field))?.[0];

const fieldsOf = (type: GraphQLObjectType) => Object.values(type.getFields());

/** Every object type that a query reaches below its root. */
function reached(): GraphQLObjectType[] {
  const found = new Set<GraphQLObjectType>();
  const open = ["Portal", "Workspace", "Member"].map((name) => schema.getType(name));
  for (let type = open.pop(); type; type = open.pop()) {
    if (isUnionType(type)) open.push(...type.getTypes());
    if (!isObjectType(type) || found.has(type)) continue;
    found.add(type);
    open.push(...fieldsOf(type).map((field) => getNamedType(field.type)));
  }
  return [...found];
}

test("every field that a query reaches says who may read it, and nothing else is said", () => {
  const made = reached().flatMap((type) => fieldsOf(type).map(({ name }) => [type.name, name] as const));
  expect(made.filter(([type, field]) => !audienceOf(type, field)).map((pair) => pair.join("."))).toEqual([]);
  const declared = Object.entries(FIELDS).flatMap(([type, audiences]) =>
    Object.values(audiences).flatMap((fields) => fields.split(/\s+/).map((field) => `${type}.${field}`)),
  );
  expect(declared.filter((name) => !made.some((pair) => pair.join(".") === name))).toEqual([]);
});

test("every mutation says who may call it, and nothing else is said", () => {
  const declared = Object.values(MUTATIONS).flatMap((names) => names.split(/\s+/));
  expect(declared.sort()).toEqual(Object.keys(schema.getMutationType()?.getFields() ?? {}).sort());
});

describe("whoever asks reads what is theirs to read, and not a field more", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf();
  });

  /** Whether each field was ever answered with something, over all the places where it was asked. */
  async function readBy(
    { viewer, slug }: Viewing,
    of: WorldClient,
  ): Promise<{ seen: Map<string, boolean>; text: string }> {
    const seen = new Map<string, boolean>();
    let text = "";
    for (const root of ["portal", "workspace", "me"] as const) {
      for (const { document, variables } of everythingOf(root, { first: 2 })) {
        const given = { ...valuesFor(variables, of), workspace: slug };
        const answer = await ask(viewer).query<Record<string, unknown>>(document, given);
        expect([document, answer.status, answer.errors]).toEqual([document, 200, undefined]);
        const type = { portal: "Portal", workspace: "Workspace", me: "Member" }[root];
        note(type, answer.data[root], seen);
        text += answer.text;
      }
    }
    return { seen, text };
  }

  const everybody =
    `anonymous anna preview noInvoices noProjects noDeliverables noProposals noContracts disabled revoked
    expired ben carl max mia ada owner`.split(/\s+/);

  test.each(everybody)("%s", async (name) => {
    const viewing = cast.viewings[name] as Viewing;
    const { seen } = await readBy(viewing, viewing.of);
    const wrong = [...seen].filter(([field, isRead]) => {
      const expected = mayRead(viewing, field);
      return isRead !== expected && !(expected && SOMETIMES_NULL.split(" ").includes(field));
    });
    expect(wrong).toEqual([]);
    expect(seen.size > 0).toBe(viewing.kind !== "nobody");
  });

  test.each(everybody)(
    "%s is told of anna only what is theirs to know, also when her things are asked for by id",
    async (name) => {
      const viewing = cast.viewings[name] as Viewing;
      const { seen, text } = await readBy(viewing, cast.anna);
      const hers = [cast.anna.id, cast.anna.projects[0]?.id, cast.anna.invoices[0]?.id].map(String);
      expect(hers.some((id) => text.includes(id))).toBe(viewing.seesAnna);
      const single = ["Portal.project", "Portal.invoice", "Workspace.client"].map((field) => Boolean(seen.get(field)));
      expect(single.some(Boolean)).toBe(viewing.seesAnna);
    },
  );

  test("every field was read by somebody, so that none is declared for nobody", async () => {
    const [ofClient, ofMember] = await Promise.all(
      ["anna", "owner"].map((name) => readBy(cast.viewings[name] as Viewing, cast.anna)),
    );
    const unread = reached()
      .flatMap((type) => fieldsOf(type).map((field) => `${type.name}.${field.name}`))
      .filter((name) => !ofClient?.seen.get(name) && !ofMember?.seen.get(name));
    expect(unread.filter((name) => !SOMETIMES_NULL.split(" ").includes(name))).toEqual([]);
  });

  const mutations = Object.entries(MUTATIONS).flatMap(([right, names]) =>
    names.split(/\s+/).map((name) => [name, right as Right] as const),
  );

  test.each(mutations.filter(([name]) => !/^(leave|signOut)/.test(name)))("%s", async (mutation, right) => {
    const nobody = { id: randomUUID(), slug: "nowhere", email: "nobody@nowhere.example" };
    for (const [name, viewing] of Object.entries(cast.viewings)) {
      const { outcome } = await act(viewing.viewer, mutation, inputFor(mutation, nobody));
      expect([name, verdictOf(outcome)]).toEqual([name, expectedOf(viewing, right)]);
    }
  });

  test.each(mutations.filter(([name]) => /^(leave|signOut)/.test(name)))("%s", async (mutation, right) => {
    for (const [name, viewing] of Object.entries((await castOf()).viewings)) {
      const { outcome } = await act(viewing.viewer, mutation, {});
      expect([name, verdictOf(outcome)]).toEqual([name, expectedOf(viewing, right)]);
    }
  });
});

/** Fields of a type are only met where the type is, so what is asked here is the field alone. */
function mayRead({ kind, hides }: Viewing, name: string): boolean {
  const [type = "", field = ""] = name.split(".");
  const audience = audienceOf(type, field);
  if (audience === "all") return true;
  if (audience === "members") return kind === "member";
  return kind === "member" || !hides.some((section) => section === audience);
}

function verdictOf({ __typename, reason }: { readonly __typename: string; readonly reason?: string }): string {
  if (reason === "PREVIEW") return "PREVIEW";
  return /^(UNAUTHENTICATED|FORBIDDEN)$/.test(__typename) ? __typename : "heard";
}

const ROLES = ["MEMBER", "ADMIN", "OWNER"];

function expectedOf({ kind, isPreview, role }: Viewing, right: Right): string {
  if (isPreview) return "PREVIEW";
  if (right === "anyone") return "heard";
  if (kind === "nobody") return "UNAUTHENTICATED";
  if (right === "client") return kind === "client" ? "heard" : "FORBIDDEN";
  return kind === "member" && ROLES.indexOf(role ?? "") >= ROLES.indexOf(right) ? "heard" : "FORBIDDEN";
}

/** Notes for each field below a value whether it was answered with something. */
function note(typeName: string, value: unknown, seen: Map<string, boolean>): void {
  const type = schema.getType(typeName);
  if (!isObjectType(type) || typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const field = `${typeName}.${name}`;
    seen.set(field, Boolean(seen.get(field)) || inner !== null);
    const below = type.getFields()[name]?.type;
    if (below) for (const one of [inner].flat()) note(getNamedType(below).name, one, seen);
  }
}
