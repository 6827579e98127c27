import { ask } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

const INVOICES = `query ($w: String!, $first: Int!, $after: String) {
  portal(workspace: $w) {
    invoices(first: $first, after: $after) {
      nodes { id }
      edges { cursor node { id } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;

interface InvoicePage {
  readonly nodes: { readonly id: string }[];
  readonly edges: { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Paging {
  readonly first: number;
  readonly after?: unknown;
}

function asked(client: WorldClient, page: Paging) {
  return ask(client).query<{ portal: { invoices: InvoicePage | null } | null } | undefined>(INVOICES, {
    w: client.slug,
    ...page,
  });
}

async function page(client: WorldClient, paging: Paging): Promise<InvoicePage> {
  const { data, text } = await asked(client, paging);
  if (!data?.portal?.invoices) throw new Error(`No page: ${text}`);
  return data.portal.invoices;
}

/** From the first page to the last; `between` may change the list before each next one. */
async function walked(client: WorldClient, first: number, between: (page: number) => Promise<void> = async () => {}) {
  const ids: string[] = [];
  for (let after: string | null = null, number = 0; ; number++) {
    const { nodes, pageInfo } = await page(client, { first, after: after ?? undefined });
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    expect(nodes).toHaveLength(first);
    after = pageInfo.endCursor;
    await between(number);
  }
}

/** Some are issued on one day, so that days alone are no order. */
async function issue({ workspaceId, id }: WorldClient, count: number, number = "P"): Promise<void> {
  await rows(
    `insert into invoice (workspace_id, id, client_id, number, status, issued_on, due_on, currency, subtotal_amount, total_amount)
     select $1, gen_random_uuid(), $2, $4 || i, 'OPEN', date '2026-01-01' + i / 7, date '2027-01-01', 'EUR', i, i
     from generate_series(1, $3::int) as i`,
    [workspaceId, id, count, number],
  );
}

async function idsInOrder({ id }: WorldClient): Promise<string[]> {
  const found = await rows<{ id: string }>(
    "select id from invoice where client_id = $1 and status <> 'DRAFT' order by issued_on desc, id desc",
    [id],
  );
  return found.map((invoice) => invoice.id);
}

describe("a list of 250", () => {
  let anna: WorldClient;
  beforeEach(async () => {
    ({ anna } = await world().workspace().client("anna").build());
    await issue(anna, 250);
  });

  test.each([7, 50, 100])("in pages of %d has every entry once, in its order", async (first) => {
    expect(await walked(anna, first)).toEqual(await idsInOrder(anna));
  });

  test("keeps its order while entries come and go between the pages", async () => {
    const before = await idsInOrder(anna);
    const added: string[] = [];
    const removed = new Set<string>();
    const ids = await walked(anna, 20, async (number) => {
      const [found] = await rows<{ id: string }>(
        `insert into invoice (workspace_id, id, client_id, number, status, issued_on, due_on, currency, subtotal_amount, total_amount)
         values ($1, gen_random_uuid(), $2, $3, 'OPEN', '2030-01-01', '2030-01-01', 'EUR', 1, 1) returning id`,
        [anna.workspaceId, anna.id, `new ${number}`],
      );
      if (found) added.push(found.id);
      // The row under the cursor, one already seen, and one still to come.
      const seen = (number + 1) * 20 - 1;
      const gone = [before[seen], before[seen - 5], before[249 - number]].filter((id) => id !== undefined);
      for (const id of gone) removed.add(id);
      await rows("delete from invoice where id = any($1::uuid[])", [gone]);
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(added.filter((id) => ids.includes(id))).toEqual([]);
    const stayed = before.filter((id) => !removed.has(id));
    expect(ids.filter((id) => !removed.has(id))).toEqual(stayed);
    expect(stayed.length).toBeGreaterThan(200);
  });
});

test("a page says where it lies, by its cursors", async () => {
  const { anna } = await world().workspace().client("anna").build();
  expect(await page(anna, { first: 5 })).toEqual({
    nodes: [],
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
  await issue(anna, 5);
  const exact = await page(anna, { first: 5 });
  expect(exact.pageInfo).toEqual({
    hasNextPage: false,
    hasPreviousPage: false,
    startCursor: exact.edges[0]?.cursor,
    endCursor: exact.edges[4]?.cursor,
  });
  expect(exact.edges.map(({ node }) => node)).toEqual(exact.nodes);
  const rest = await page(anna, { first: 5, after: exact.edges[2]?.cursor });
  expect(rest.nodes).toEqual(exact.nodes.slice(3));
});

test.each([0, -1, 101, 2_147_483_647])("a page of %d is refused", async (first) => {
  const { anna } = await world().workspace().client("anna").build();
  const { status, data, errors } = await asked(anna, { first });
  expect([status, data?.portal?.invoices]).toEqual([200, null]);
  expect(errors).toMatchObject([{ message: "`first` is 1 to 100.", extensions: { code: "BAD_USER_INPUT" } }]);
});

test.each([1.5, "5", null, 2_147_483_648, true])("a page of %p is no page size at all", async (first) => {
  const { anna } = await world().workspace().client("anna").build();
  const { status, errors } = await asked(anna, { first: first as number });
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
});

describe("a cursor that is not of this list is refused, and the rest of the answer stands", () => {
  const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const uuid = "0198a1b2-0000-7000-8000-000000000000";
  const wrong: readonly (readonly [string, string])[] = [
    ["no base64", "§§§"],
    ["no JSON", "bm90IGpzb24"],
    ["no list", encoded({ issuedOn: "2026-01-01" })],
    ["null", encoded(null)],
    ["empty", encoded([])],
    ["too short", encoded(["invoice", "2026-01-01"])],
    ["too long", encoded(["invoice", "2026-01-01", uuid, uuid])],
    ["without its list", encoded(["2026-01-01", uuid])],
    ["of another list", encoded(["event", "2026-01-01T00:00:00Z", uuid])],
    ["with a day that is none", encoded(["invoice", "2026-02-30", uuid])],
    ["with the year 0", encoded(["invoice", "0000-01-01", uuid])],
    ["with infinity", encoded(["invoice", "infinity", uuid])],
    ["with an id that is none", encoded(["invoice", "2026-01-01", "x"])],
    ["with NUL", encoded(["invoice", "2026-01-01\0", uuid])],
    ["with numbers", encoded(["invoice", 1, 2])],
    ["with a huge number", "WyJpbnZvaWNlIiwxZTQwMCwxZTQwMF0"],
    ["with null", encoded(["invoice", null, uuid])],
    ["with lists", encoded(["invoice", ["2026-01-01"], [uuid]])],
    ["with SQL", encoded(["invoice", "'; drop table invoice; --", uuid])],
    ["very long", "A".repeat(50_000)],
  ];
  let anna: WorldClient;
  beforeAll(async () => {
    ({ anna } = await world().workspace().client("anna").project().invoice().build());
  });

  test.each(wrong)("%s", async (_, after) => {
    const document = `query ($w: String!, $after: String!) { portal(workspace: $w) {
      invoices(after: $after) { nodes { id } } projects { nodes { id } } } }`;
    const { status, data, errors } = await ask(anna).query(document, { w: anna.slug, after });
    expect(status).toBe(200);
    expect(data).toEqual({ portal: { invoices: null, projects: { nodes: [{ id: anna.projects[0]?.id }] } } });
    expect(errors).toMatchObject([
      {
        message: "`after` is not a cursor of this list. Start from its beginning.",
        path: ["portal", "invoices"],
        extensions: { code: "BAD_USER_INPUT" },
      },
    ]);
  });

  test("an empty one begins at the beginning", async () => {
    expect((await page(anna, { first: 5, after: "" })).nodes).toHaveLength(1);
  });
});

test("another client's cursor is a place in the order and shows nothing of that client", async () => {
  const { anna, ben } = await world().workspace().client("anna").client("ben").build();
  await issue(anna, 20, "A");
  await issue(ben, 20, "B");
  const cursor = (await page(ben, { first: 10 })).pageInfo.endCursor;
  const own = new Set(await idsInOrder(anna));
  const { nodes } = await page(anna, { first: 100, after: cursor });
  expect(nodes.filter(({ id }) => !own.has(id))).toEqual([]);
});
