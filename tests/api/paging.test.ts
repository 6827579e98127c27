import { act } from "../support/act";
import { ask, type Viewer } from "../support/ask";
import { type List, lists, queryOf } from "../support/lists";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

jest.setTimeout(120_000);

interface Page {
  readonly nodes: readonly object[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
}

const PAGES = 100;
const NOTHING = "00000000-0000-4000-8000-000000000000";

/** A page of a list as somebody sees it; null where it is hidden. */
async function pageOf(list: List, viewer: Viewer, of: WorldClient, first: number, after: string | null = null) {
  const variables = {
    first,
    after,
    workspace: of.slug,
    client: of.id,
    project: of.projects[0]?.id ?? NOTHING,
    deliverable: of.deliverables[0]?.id ?? NOTHING,
    contract: of.contracts[0]?.id ?? NOTHING,
    invoice: of.invoices[0]?.id ?? NOTHING,
    payment: of.payments[0]?.id ?? NOTHING,
  };
  const { data, errors } = await ask(viewer).query(queryOf(list), variables);
  if (errors) throw new Error(`${list.name}: ${JSON.stringify(errors)}`);
  const found = list.path.reduce<unknown>((at, call) => {
    const field = call.replace(/\(.*/, "");
    return (at as Record<string, unknown> | null)?.[field] ?? null;
  }, data);
  return found as Page | null;
}

/** The entries of a list, one page of one entry after the other. */
async function walk(list: List, viewer: Viewer, of: WorldClient): Promise<object[]> {
  const entries: object[] = [];
  let after: string | null = null;
  for (let i = 0; i < PAGES; i += 1) {
    const page: Page | null = await pageOf(list, viewer, of, 1, after);
    entries.push(...(page?.nodes ?? []));
    expect(page?.pageInfo.hasPreviousPage).toBe(after !== null);
    if (!page?.pageInfo.hasNextPage) return entries;
    after = page.pageInfo.endCursor;
  }
  throw new Error(`${list.name} has more than ${PAGES} pages.`);
}

async function people() {
  const { studio, mia, ada, anna, ben } = await world()
    .workspace({ plan: "TEAM" })
    .member("mia")
    .member("ada", { role: "ADMIN" })
    .client("ben", { hides: ["CONTRACTS", "DELIVERABLES"] })
    .project()
    .invoice()
    .invoice({ status: "PAID", paid: 10_000 })
    .event({ kind: "PROJECT_STARTED" })
    .event()
    .client("zoe", { archived: true })
    .client("anna")
    .project()
    .deliverable()
    .deliverable({ published: false })
    .deliverable()
    .project({ status: "COMPLETED" })
    .contract()
    .contract({ status: "DRAFT" })
    .contract()
    .invoice()
    .invoice({ status: "PAID", paid: 10_000 })
    .invoice({ status: "PAID", paid: 10_000 })
    .event({ kind: "PROJECT_STARTED", daysAgo: 2 })
    .event({ kind: "CONTRACT_SIGNED", daysAgo: 1 })
    .event()
    .build();
  // The first project is the one that is asked about by its id, and has the deliverables.
  await act(studio.owner, "sendPortalInvitation", { clientId: anna.id });
  await act(studio.owner, "sendPortalInvitation", { clientId: ben.id });
  const { outcome } = await act(mia, "startPreview", { clientId: anna.id });
  const preview: Viewer = { scope: `preview:${outcome.preview}`, jar: mia.jar };
  return { anna, viewers: { anna, ben, preview, mia, ada, owner: studio.owner } as const, ben };
}

test("every list, page by page and again from its start, is the whole list, for every viewer", async () => {
  const { anna, ben, viewers } = await people();
  const seen = new Map<string, number>();
  for (const [name, viewer] of Object.entries(viewers)) {
    const of = viewer === ben ? ben : anna;
    const root = ["mia", "ada", "owner"].includes(name) ? "workspace" : "portal";
    for (const list of lists.filter(({ path }) => path[0]?.startsWith(root))) {
      const whole = await pageOf(list, viewer, of, PAGES);
      if (!whole) continue;
      seen.set(list.name, Math.max(seen.get(list.name) ?? 0, whole.nodes.length));
      const told = `${name}: ${list.name}`;
      expect([told, await walk(list, viewer, of)]).toEqual([told, whole.nodes]);
      expect([told, await walk(list, viewer, of)]).toEqual([told, whole.nodes]);
    }
  }
  // A list of one page would prove nothing: each is long enough for somebody, when nothing narrows it.
  expect(seen.size).toBeGreaterThan(20);
  expect([...seen].filter(([list, length]) => length < 2 && !list.includes("("))).toEqual([]);
});
