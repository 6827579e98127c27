import { randomBytes } from "node:crypto";
import { act } from "../support/act";
import { ask } from "../support/ask";
import { download } from "../support/files";
import { ownService } from "../support/ground";
import { linkFor } from "../support/links";
import { openStream } from "../support/stream";
import { world } from "../support/world";

const newSlug = () => `n-${randomBytes(6).toString("hex")}`;
const story = () =>
  world().workspace().member("mia").member("ada", { role: "ADMIN" }).client("anna").project().deliverable().build();
const portalOf = (workspace: string) => `{ portal(workspace: "${workspace}") { client { name } } }`;
const visit = (path: string) => fetch(`${ownService().url}${path}`, { redirect: "manual" });

test("an admin changes time zone and address; a member may not", async () => {
  const { ada, mia } = await story();
  const slug = newSlug();
  expect((await act(mia, "updateWorkspace", { slug })).outcome.__typename).toBe("FORBIDDEN");
  expect((await act(ada, "updateWorkspace", { slug, timeZone: "Asia/Tokyo" })).outcome).toMatchObject({
    __typename: "WorkspaceUpdated",
    workspace: { slug, timeZone: "Asia/Tokyo" },
  });
  for (const [field, value] of [
    ["timeZone", "Mars/Olympus"],
    ["slug", "No Spaces"],
    ["slug", "x"],
    ["slug", "admin"],
  ] as const)
    expect((await act(ada, "updateWorkspace", { [field]: value })).outcome).toMatchObject({
      __typename: "InvalidInput",
      fields: [{ field }],
    });
});

test("every member changes their own name", async () => {
  const { mia } = await story();
  expect((await act(mia, "updateMe", { name: "  Mia Müller " })).outcome).toMatchObject({
    __typename: "MeUpdated",
    member: { id: mia.id, name: "Mia Müller" },
  });
  expect((await ask(mia).query("{ me { name } }")).data).toEqual({ me: { name: "Mia Müller" } });
  expect((await act(mia, "updateMe", { name: " " })).outcome).toMatchObject({ fields: [{ field: "name" }] });
});

test("an old address leads to the new one, and what was open goes on under the old one", async () => {
  const { ada, anna } = await story();
  const slug = newSlug();
  const link = await linkFor(anna);
  await act(ada, "updateWorkspace", { slug });

  for (const path of ["", "/deliverables?project=x", "/enter"]) {
    const { status, headers } = await visit(`/p/${anna.slug}${path}`);
    expect([status, headers.get("location")]).toEqual([302, `/p/${slug}${path}`]);
  }
  expect((await visit(`/p/${slug}`)).status).toBe(200);

  const seen = { portal: { client: { name: "anna" } } };
  expect((await ask(anna).query(portalOf(anna.slug))).data).toEqual(seen);
  expect((await ask({ ...anna, scope: slug }).query(portalOf(slug))).data).toEqual(seen);
  expect((await download(anna, anna.deliverables[0]?.fileId ?? "")).status).toBe(200);
  const stream = await openStream(anna, anna.slug);
  expect(stream.status).toBe(200);
  stream.close();

  const info = `query ($token: String!) { signInLink(token: $token) { state workspace } }`;
  for (const scope of [anna.slug, slug])
    expect((await ask({ ...anna, scope }).query(info, { token: link })).data).toEqual({
      signInLink: { state: "READY", workspace: slug },
    });
  const entered = await act({ ...anna, jar: anna.jar.copy() }, "enterPortal", { token: link });
  expect(entered.outcome).toMatchObject({ __typename: "PortalEntered", workspace: slug });
});

test("a former address is nobody else's, and its own workspace may have it again", async () => {
  const { ada, anna } = await story();
  const { owner } = (await world().workspace({ as: "other" }).build()).other;
  const slug = newSlug();
  await act(ada, "updateWorkspace", { slug });
  const taken = { __typename: "InvalidInput", fields: [{ field: "slug", message: expect.stringMatching(/taken/) }] };
  for (const wanted of [anna.slug, slug])
    expect((await act(owner, "updateWorkspace", { slug: wanted })).outcome).toMatchObject(taken);
  expect((await act(ada, "updateWorkspace", { slug: anna.slug })).outcome).toMatchObject({
    workspace: { slug: anna.slug },
  });
  expect((await visit(`/p/${slug}/invoices`)).headers.get("location")).toBe(`/p/${anna.slug}/invoices`);
  expect((await visit(`/p/${anna.slug}`)).status).toBe(200);
});

test("of two workspaces that want an address at once, one gets it", async () => {
  const { one, two } = await world().workspace({ as: "one" }).workspace({ as: "two" }).build();
  const slug = newSlug();
  const outcomes = await Promise.all([one, two].map(({ owner }) => act(owner, "updateWorkspace", { slug })));
  expect(outcomes.map(({ outcome }) => outcome.__typename).sort()).toEqual(["InvalidInput", "WorkspaceUpdated"]);
});
