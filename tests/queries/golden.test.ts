import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DocumentNode } from "graphql";
import {
  GoldenClientsDocument,
  GoldenContractsDocument,
  GoldenDashboardDocument,
  GoldenDeliverablesDocument,
  GoldenInvoiceDocument,
  GoldenInvoicesDocument,
  GoldenProjectDocument,
  GoldenProjectsDocument,
  GoldenTeamDocument,
} from "../../schema/tests.generated";
import { hide } from "../support/access";
import { type Answer, ask } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

interface Page {
  readonly name: string;
  readonly document: DocumentNode;
  /** What it asks of tables: one for session and viewer, one for each list or thing. */
  readonly statements: number;
}

/** What the portal's pages ask, with the answer and its SQL in files beside this one. */
const pages: readonly Page[] = [
  { name: "dashboard", document: GoldenDashboardDocument, statements: 6 },
  { name: "invoices", document: GoldenInvoicesDocument, statements: 2 },
  { name: "invoice", document: GoldenInvoiceDocument, statements: 3 },
  { name: "projects", document: GoldenProjectsDocument, statements: 3 },
  { name: "project", document: GoldenProjectDocument, statements: 4 },
  { name: "deliverables", document: GoldenDeliverablesDocument, statements: 2 },
  { name: "contracts", document: GoldenContractsDocument, statements: 2 },
];

/** And what the admin app asks: session, member, workspace, the client, the page, its length, and what its clients may see. */
const clientsPage: Page = { name: "clients", document: GoldenClientsDocument, statements: 7 };

/** Session, workspace, the page, its length, who are owners, and everybody's invitation. */
const teamPage: Page = { name: "team", document: GoldenTeamDocument, statements: 6 };

const UUID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const INSTANT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const DAY = /"(\d{4}-\d\d-\d\d)"/g;
const DAY_MS = 86_400_000;

/** What differs from run to run has names of its own: ids by their first appearance, days by their distance from today. */
function normalised(data: unknown, today: string): string {
  const ids = new Map<string, string>();
  const idOf = (uuid: string) => {
    if (!ids.has(uuid)) ids.set(uuid, `id-${ids.size + 1}`);
    return ids.get(uuid) as string;
  };
  const distance = (day: string) => Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
  const text = JSON.stringify(data, (key, value) => (key === "endCursor" && value ? "cursor" : value), 2);
  const withDays = text.replace(INSTANT, "instant").replace(DAY, (_, day) => `"today ${distance(day)}"`);
  return `${withDays.replace(UUID, idOf)}\n`;
}

/** A transaction's begin and end, and the entering of the workspace, are not the page's. */
const isOfTheFrame = (sql: string) => /^(begin|commit)\b|^select set_config\(/i.test(sql);
const statementsOf = async (answer: Answer<unknown>) => (await answer.statements()).filter((sql) => !isOfTheFrame(sql));

/** `UPDATE_GOLDEN=1` writes what is now; read the difference, and have it formatted. */
function golden(file: string, text: string): string {
  const path = join(__dirname, file);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  return readFileSync(path, "utf8");
}

function open(client: WorldClient, { document }: Page, variables: Record<string, unknown> = {}) {
  return ask(client).query<Record<string, unknown>, Record<string, unknown>>(document, {
    workspace: client.slug,
    project: client.projects[0]?.id,
    invoice: client.invoices[0]?.id,
    ...variables,
  });
}

async function story() {
  const begun = world().workspace().client("anna", { name: "Anna Berg" }).project({ name: "Website" });
  const projects = begun
    .event({ kind: "PROJECT_STARTED", daysAgo: 9, by: "SYSTEM" })
    .deliverable({ title: "Guidelines" })
    .event({ kind: "DELIVERABLE_PUBLISHED", daysAgo: 6 })
    .deliverable({ title: "Proofs", published: false })
    .project({ name: "Brand book", status: "COMPLETED", startsIn: -90, endsIn: -5 })
    .event({ kind: "PROJECT_COMPLETED", daysAgo: 5 })
    .project({ name: "Shop", status: "PLANNED", startsIn: 10, endsIn: null })
    .contract({ name: "Care" })
    .event({ kind: "CONTRACT_SIGNED", daysAgo: 7 })
    .contract({ name: "Draft", status: "DRAFT" });
  const invoices = projects
    .invoice({
      lines: [
        ["Design", "1.5", 8_000, "19"],
        ["Hosting", "12", 999, "7"],
      ],
      discount: 500,
      dueIn: -3,
      paid: 1_000,
    })
    .event({ daysAgo: 4 })
    .invoice({ currency: "JPY", lines: [["翻訳", "3", 12_000, "10"]], issuedIn: -2, dueIn: 28 })
    .event({ daysAgo: 2 })
    .invoice({ status: "PAID", issuedIn: -40, dueIn: -10 })
    .event({ kind: "INVOICE_PAID", daysAgo: 1, by: "CLIENT" })
    .invoice({ status: "VOID", issuedIn: -50, dueIn: -20 })
    .invoice({ status: "DRAFT" });
  const people = await invoices
    .client("ben", { hides: ["CONTRACTS"] })
    .project()
    .invoice()
    .event()
    .build();
  // A story is one moment; a list by age needs several.
  for (const [age, { id }] of people.anna.projects.entries())
    await rows("update project set created_at = now() - $2 * interval '1 day' where id = $1", [id, age]);
  return people;
}

async function expectGolden({ name, statements }: Page, answer: Answer<unknown>): Promise<void> {
  const [day] = await rows<{ today: string }>("select (now() at time zone 'UTC')::date::text as today");
  expect(answer.errors).toBeUndefined();
  const said = normalised(answer.data, day?.today ?? "");
  expect(JSON.parse(said)).toEqual(JSON.parse(golden(`${name}.json`, said)));
  const made = await answer.statements();
  const sql = made.map((statement) => `${statement};\n`).join("\n");
  expect(sql).toBe(golden(`${name}.sql`, sql));
  expect(await statementsOf(answer)).toHaveLength(statements);
}

test.each(pages)("the page $name answers, and asks of the database, what is written beside it", async (page) => {
  const { anna } = await story();
  await expectGolden(page, await open(anna, page));
});

test("the list of clients answers its members, and asks of the database, what is written beside it", async () => {
  const { anna, studio } = await story();
  const asked = ask(studio.owner).query<unknown, { client: string }>(clientsPage.document, { client: anna.id });
  await expectGolden(clientsPage, await asked);
});

test("the team answers its owner, and asks of the database, what is written beside it", async () => {
  const { studio, ada } = await world().workspace({ plan: "TEAM" }).member("ada", { role: "ADMIN" }).build();
  await rows("update member set created_at = now() + interval '1 second' where id = $1", [ada.id]);
  await rows(
    `insert into mail (workspace_id, id, template, member_id, state, sent_at)
     values ($1, gen_random_uuid(), 'MEMBER_INVITATION', $2, 'SENT', now())`,
    [studio.id, ada.id],
  );
  await expectGolden(teamPage, await ask(studio.owner).query(teamPage.document));
});

test.each(pages)(
  "the page $name, asked again, says with its own statements who asks, and asks nothing more",
  async (page) => {
    const { anna } = await story();
    const [first, again] = [await open(anna, page), await open(anna, page)];
    expect(again.text).toBe(first.text);
    const [, ...own] = await statementsOf(first);
    expect(await statementsOf(again)).toEqual([expect.stringContaining("portico_agree("), ...own]);
  },
);

test("fifty rows of each kind cost the very statements of one", async () => {
  const first = world().workspace().client("one").project().event({ kind: "PROJECT_STARTED" }).invoice().event();
  let telling = first.deliverable().contract().client("fifty");
  for (let i = 0; i < 50; i++) {
    const project = telling.project().event({ kind: "PROJECT_STARTED" }).deliverable().contract();
    telling = project.invoice().event();
  }
  const { one, fifty } = await telling.build();
  for (const page of pages) {
    const [few, many] = [await open(one, page), await open(fifty, page)];
    expect(many.errors).toBeUndefined();
    expect(await many.statements()).toEqual(await few.statements());
  }
});

test("a page further down costs as many statements as the first", async () => {
  let telling = world().workspace().client("anna");
  for (let i = 0; i < 25; i++) telling = telling.project().deliverable().contract().invoice();
  const { anna } = await telling.build();
  for (const name of ["invoices", "projects", "deliverables", "contracts"] as const) {
    const page = pages.find((golden) => golden.name === name) as Page;
    const first = await open(anna, page);
    const portal = first.data.portal as Record<typeof name, { pageInfo: { endCursor: string } }>;
    const second = await open(anna, page, { after: portal[name].pageInfo.endCursor });
    expect(second.errors).toBeUndefined();
    expect(await statementsOf(second)).toHaveLength((await statementsOf(first)).length);
  }
});

test.each([
  { hidden: [], statements: 6 },
  { hidden: ["PROJECTS"], statements: 5 },
  { hidden: ["INVOICES"], statements: 5 },
  { hidden: ["PROJECTS", "INVOICES"], statements: 4 },
  { hidden: ["PROJECTS", "INVOICES", "DELIVERABLES", "CONTRACTS"], statements: 1 },
] as const)("with $hidden hidden the dashboard makes $statements statements", async ({ hidden, statements }) => {
  const { anna } = await story();
  await hide(anna, hidden);
  const made = await (await open(anna, pages[0] as Page)).statements();
  expect(made.filter((sql) => !isOfTheFrame(sql))).toHaveLength(statements);
});
