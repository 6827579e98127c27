import { randomUUID } from "node:crypto";
import { hide } from "../support/access";
import { ask } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { Section } from "../support/world.options";
import type { WorldClient } from "../support/world.seed";

const SECTIONS: readonly Section[] = ["INVOICES", "PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS"];
const COMBINATIONS = Array.from({ length: 32 }, (_, bits) => SECTIONS.filter((_section, i) => bits & (1 << i)));

/** Every way to what a client sees. */
const EVERYTHING = `query ($workspace: String!, $project: ID!, $invoice: ID!) {
  portal(workspace: $workspace) {
    sections
    dashboard {
      activeProjects { total nodes { id } }
      outstandingInvoices { total amounts { amount } nodes { id lines { id } } }
      activity { section }
    }
    projects { edges { cursor } nodes { id } pageInfo { hasNextPage } }
    project(id: $project) { id name }
    invoices { edges { cursor } nodes { id lines { id } } pageInfo { hasNextPage } }
    invoice(id: $invoice) { id total { amount } lines { id } }
    activity { nodes { section targetId } }
  }
}`;

interface Everything {
  readonly portal: {
    readonly sections: Section[];
    readonly dashboard: { activeProjects: unknown; outstandingInvoices: unknown; activity: { section: Section }[] };
    readonly projects: unknown;
    readonly project: unknown;
    readonly invoices: unknown;
    readonly invoice: unknown;
    readonly activity: { nodes: { section: Section; targetId: string }[] };
  };
}

function everythingOf(
  client: WorldClient,
  { project = client.projects[0]?.id, invoice = client.invoices[0]?.id } = {},
) {
  return ask(client).query<Everything>(EVERYTHING, { workspace: client.slug, project, invoice });
}

describe("with these sections hidden, the next request says nothing of them and asks no table for them", () => {
  let anna: WorldClient;
  beforeAll(async () => {
    const story = world().workspace().client("anna");
    ({ anna } = await story.project().event({ kind: "PROJECT_STARTED" }).invoice().event().build());
  });

  test.each(COMBINATIONS.map((hidden) => [hidden.join(", ") || "none", hidden] as const))("%s", async (_, hidden) => {
    await hide(anna, hidden);
    const answer = await everythingOf(anna);
    const { sections, dashboard, projects, project, invoices, invoice, activity } = answer.data.portal;
    const shows = (section: Section) => !hidden.includes(section);
    const told = SECTIONS.filter((section) => ["INVOICES", "PROJECTS"].includes(section) && shows(section));

    expect(answer.errors).toBeUndefined();
    expect([...sections].sort()).toEqual(SECTIONS.filter(shows).sort());
    for (const field of [dashboard.activeProjects, projects, project]) expect(field !== null).toBe(shows("PROJECTS"));
    for (const field of [dashboard.outstandingInvoices, invoices, invoice])
      expect(field !== null).toBe(shows("INVOICES"));
    expect(dashboard.activity.map(({ section }) => section).sort()).toEqual(told);
    expect(activity.nodes.map(({ section }) => section).sort()).toEqual(told);

    const log = (await answer.statements()).join("\n");
    expect(/\bproject\b/.test(log)).toBe(shows("PROJECTS"));
    expect(/\binvoice(_line)?\b/.test(log)).toBe(shows("INVOICES"));
    const canHappen = SECTIONS.some((section) => section !== "PROPOSALS" && shows(section));
    expect(/\bevent\b/.test(log)).toBe(canHappen);
  });
});

test("a section that is shown again is there on the next request", async () => {
  const { anna } = await world().workspace().client("anna", { hides: SECTIONS }).invoice().build();
  expect((await everythingOf(anna, { project: anna.id })).data.portal.invoices).toBeNull();
  await hide(anna, []);
  expect((await everythingOf(anna, { project: anna.id })).data.portal.invoice).toMatchObject({
    id: anna.invoices[0]?.id,
  });
});

test("hiding a section from one client hides it from no other", async () => {
  const story = world().workspace().client("anna", { hides: SECTIONS }).invoice().client("ben").invoice().project();
  const { ben } = await story.build();
  const { invoice, project } = (await everythingOf(ben)).data.portal;
  expect([invoice, project]).not.toContain(null);
});

describe("what a client may not see does not exist", () => {
  test("a client never sees a draft invoice, in a list, by its id, by its lines, or in the activity", async () => {
    const story = world().workspace().client("anna").project();
    const { anna } = await story.invoice({ status: "DRAFT" }).event().build();
    const { dashboard, invoices, invoice, activity } = (await everythingOf(anna)).data.portal;
    expect(invoices).toMatchObject({ nodes: [] });
    expect(dashboard.outstandingInvoices).toEqual({ total: 0, amounts: [], nodes: [] });
    expect(invoice).toBeNull();
    expect(activity.nodes).toEqual([]);
  });

  test("a client never sees an archived project, in a list, by its id, or in the activity", async () => {
    const story = world().workspace().client("anna").invoice();
    const { anna } = await story.project({ status: "ARCHIVED" }).event({ kind: "PROJECT_COMPLETED" }).build();
    const { dashboard, projects, project, activity } = (await everythingOf(anna)).data.portal;
    expect(projects).toMatchObject({ nodes: [] });
    expect(dashboard.activeProjects).toEqual({ total: 0, nodes: [] });
    expect(project).toBeNull();
    expect(activity.nodes).toEqual([]);
  });

  test("lists and totals hold no row of another client or of another workspace", async () => {
    const near = world().workspace().client("anna").project().invoice().event().client("ben").project().invoice();
    const { anna } = await near
      .event()
      .workspace({ as: "elsewhere" })
      .client("carl")
      .project()
      .invoice()
      .event()
      .build();
    const { dashboard, projects, invoices, activity } = (await everythingOf(anna)).data.portal;
    const own = [{ id: anna.projects[0]?.id }];
    expect(projects).toMatchObject({ nodes: own });
    expect(dashboard.activeProjects).toMatchObject({ total: 1, nodes: own });
    expect(invoices).toMatchObject({ nodes: [{ id: anna.invoices[0]?.id, lines: [{}] }] });
    expect(dashboard.outstandingInvoices).toMatchObject({ total: 1, amounts: [{ amount: 10_000 }] });
    expect(activity.nodes.map(({ targetId }) => targetId)).toEqual([anna.invoices[0]?.id]);
  });

  test("a foreign id, a hidden one, an archived or drafted one, one of nothing and no id at all are answered alike", async () => {
    const near = world().workspace().client("anna").project({ status: "ARCHIVED" }).invoice({ status: "DRAFT" });
    const far = near
      .client("ben")
      .project()
      .invoice()
      .workspace({ as: "elsewhere" })
      .client("carl")
      .project()
      .invoice();
    const { anna, ben, carl } = await far.build();
    const drafted = await everythingOf(anna);
    const hidden = { project: anna.projects[0]?.id, invoice: anna.invoices[0]?.id };
    const swapped = { project: hidden.invoice, invoice: hidden.project };
    const foreign = [ben, carl].map(({ projects, invoices }) => ({
      project: projects[0]?.id,
      invoice: invoices[0]?.id,
    }));
    const malformed = ["", "1", "null", "' or true --", "%", "\u{1F937}", `${randomUUID()}x`, "0".repeat(5_000)];
    const nothing = [randomUUID(), randomUUID().toUpperCase(), ...malformed].map((id) => ({
      project: id,
      invoice: id,
    }));
    for (const ids of [swapped, ...foreign, ...nothing]) {
      const answer = await everythingOf(anna, ids);
      expect([answer.status, answer.text]).toEqual([200, drafted.text]);
    }
    expect(drafted.data.portal).toMatchObject({ project: null, invoice: null });
  });

  test("an id that cannot be one makes no statement", async () => {
    const { anna } = await world().workspace().client("anna").invoice().build();
    const document = 'query ($w: String!) { portal(workspace: $w) { invoice(id: "\' or true --") { id } } }';
    const answer = await ask(anna).query(document, { w: anna.slug });
    expect((await answer.statements()).join("\n")).not.toMatch(/\binvoice\b/);
  });

  test("the fields that are for members are null for a client, without a statement", async () => {
    const { anna } = await world().workspace().client("anna").build();
    const document = "query ($w: String!) { portal(workspace: $w) { client { name access { id sections } } } }";
    const answer = await ask(anna).query(document, { w: anna.slug });
    expect(answer.data).toEqual({ portal: { client: { name: "anna", access: null } } });
    expect((await answer.statements()).join("\n")).not.toMatch(/from portal_access/);
  });

  test("a client is nobody at another workspace's portal, and no member", async () => {
    const story = world().workspace().client("anna").workspace({ as: "other" });
    const { anna, other } = await story.build();
    const document = "query ($w: String!) { portal(workspace: $w) { isPreview } me { id } workspace { id } }";
    const nothing = { portal: null, me: null, workspace: null };
    for (const scope of [other.slug, "admin", null, "preview:1"])
      for (const w of [anna.slug, other.slug])
        expect((await ask({ ...anna, scope }).query(document, { w })).data).toEqual(nothing);
    expect((await ask(anna).query(document, { w: other.slug })).data).toEqual(nothing);
  });

  test("a client who is disabled or archived is nobody on the next request", async () => {
    const { anna, ben } = await world().workspace().client("anna").client("ben").build();
    await rows("update portal_access set enabled = false where client_id = $1", [anna.id]);
    await rows("update client set archived_at = now() where id = $1", [ben.id]);
    for (const client of [anna, ben]) {
      const answer = await ask(client).query("query ($w: String!) { portal(workspace: $w) { isPreview } }", {
        w: client.slug,
      });
      expect([answer.status, answer.data]).toEqual([200, { portal: null }]);
    }
  });
});
