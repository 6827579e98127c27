import { randomUUID } from "node:crypto";
import { hide, setEnabled } from "../support/access";
import { act, schema } from "../support/act";
import { ask, type Viewer } from "../support/ask";
import { cookiesIn } from "../support/cookies";
import { rows } from "../support/database";
import { inputFor } from "../support/inputs";
import { everythingOf, valuesFor } from "../support/everything";
import { signOutMember, whoIsIn } from "../support/signing-in";
import { world } from "../support/world";
import type { Section } from "../support/world.options";
import type { Teammate, WorldClient } from "../support/world.seed";

const SECTIONS: readonly Section[] = ["INVOICES", "PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS"];

/** The member's browser, at the door of a new preview. */
async function previewOf(member: Teammate, { id }: { readonly id: string }): Promise<Viewer & { readonly id: string }> {
  const { outcome } = await act(member, "startPreview", { clientId: id });
  if (outcome.__typename !== "PreviewStarted") throw new Error(`No preview: ${JSON.stringify(outcome)}`);
  return { id: String(outcome.preview), scope: `preview:${outcome.preview}`, jar: member.jar };
}

const [everything = { document: "", variables: [] }] = everythingOf("portal", { together: true });

const everythingAs = async (viewer: Viewer, client: WorldClient) => {
  const values = { ...valuesFor(everything.variables, client), workspace: client.slug };
  return (await ask(viewer).query(everything.document, values)).text;
};

const asPreview = (text: string) => text.replace('"isPreview":false', '"isPreview":true');

describe("a preview shows byte for byte what the client gets, whatever is hidden", () => {
  let mia: Teammate;
  let anna: WorldClient;
  let preview: Viewer;
  beforeAll(async () => {
    const story = world().workspace().member("mia").client("anna").project().event({ kind: "PROJECT_STARTED" });
    ({ mia, anna } = await story.invoice({ dueIn: -3 }).event().invoice({ status: "PAID" }).build());
    preview = await previewOf(mia, anna);
  });

  const combinations = Array.from({ length: 32 }, (_, bits) => SECTIONS.filter((_section, i) => bits & (1 << i)));
  test.each(combinations.map((hidden) => [hidden.join(", ") || "nothing", hidden] as const))(
    "%s",
    async (_, hidden) => {
      await hide(anna, hidden);
      await setEnabled(anna, true);
      const seen = await everythingAs(anna, anna);
      expect(seen).toContain('"isPreview":false');
      expect(seen).not.toContain('"errors"');
      // What the client would get if access were enabled: the preview is the same without it.
      await setEnabled(anna, false);
      expect(await everythingAs(preview, anna)).toBe(asPreview(seen));
    },
  );
});

test("every mutation of the schema is refused in a preview, and not one row changes", async () => {
  const { mia, anna } = await world().workspace().member("mia", { role: "OWNER" }).client("anna").invoice().build();
  const preview = await previewOf(mia, anna);
  const before = await everyRow(anna.workspaceId);
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  expect(mutations.length).toBeGreaterThan(15);
  for (const { name, args } of mutations) {
    const document = `mutation ($input: ${String(args[0]?.type)}) { ${name}(input: $input) { __typename ... on NotAllowedNow { reason } } }`;
    const { data, errors } = await ask(preview).query(document, { input: inputFor(name, anna) });
    expect([name, data ?? errors]).toEqual([name, { [name]: { __typename: "NotAllowedNow", reason: "PREVIEW" } }]);
  }
  expect(await everyRow(anna.workspaceId)).toEqual(before);
});

test("two previews and a client's real session live side by side in one browser, and none touches another's cookie", async () => {
  const { mia, anna, ben } = await world().workspace().member("mia").client("anna").client("ben").build();
  const [ofAnna, ofBen] = [await previewOf(mia, anna), await previewOf(mia, ben)];
  mia.jar.set(anna.cookie, anna.token);
  expect(mia.jar.names().sort()).toEqual(
    ["__Host-admin", anna.cookie, `__Host-preview-${ofAnna.id}`, `__Host-preview-${ofBen.id}`].sort(),
  );
  const names = await Promise.all(
    [ofAnna, ofBen, { ...ofAnna, scope: anna.slug }].map((who) => whoIsIn(who, anna.slug)),
  );
  expect(names).toEqual(["anna", "ben", "anna"]);
  expect((await ask(mia).query("{ me { name } }")).data).toEqual({ me: { name: "mia" } });
  expect((await ask(ofAnna).query("{ me { name } workspace { name } }")).data).toEqual({ me: null, workspace: null });
});

test("a preview's cookie is for this origin alone, out of reach of scripts, and lasts an hour", async () => {
  const { mia, anna } = await world().workspace().member("mia").client("anna", { enabled: false }).build();
  const { headers } = await act(mia, "startPreview", { clientId: anna.id });
  expect(cookiesIn(headers)).toEqual([
    {
      name: expect.stringMatching(/^__Host-preview-[\da-f-]{36}$/),
      value: expect.stringMatching(/^[\w-]{43}$/),
      attributes: { "max-age": "3600", path: "/", secure: true, httponly: true, samesite: "Lax" },
    },
  ]);
});

describe("a preview ends", () => {
  test("with the member's session", async () => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    const preview = await previewOf(mia, anna);
    const jar = preview.jar.copy();
    await signOutMember(mia);
    expect(await whoIsIn({ ...preview, jar }, anna.slug)).toBeNull();
  });

  test("after an hour, by the database's clock", async () => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    const preview = await previewOf(mia, anna);
    const age = (by: string) =>
      rows("update preview set expires_at = expires_at - $2::interval where id = $1", [preview.id, by]);
    await age("59 minutes 50 seconds");
    expect(await whoIsIn(preview, anna.slug)).toBe("anna");
    await age("20 seconds");
    expect(await whoIsIn(preview, anna.slug)).toBeNull();
  });

  test("when the member is removed", async () => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    const preview = await previewOf(mia, anna);
    await rows("update member set removed_at = now() where id = $1", [mia.id]);
    expect(await whoIsIn(preview, anna.slug)).toBeNull();
  });

  test("when ten newer ones of the same session have been started", async () => {
    const { mia, anna } = await world().workspace().member("mia").client("anna").build();
    const first = await previewOf(mia, anna);
    const jar = first.jar.copy();
    for (let i = 0; i < 10; i++) await previewOf(mia, anna);
    expect(await whoIsIn({ ...first, jar }, anna.slug)).toBeNull();
    expect(mia.jar.names().filter((name) => name.startsWith("__Host-preview-"))).toHaveLength(10);
  });
});

test("a preview's key opens nothing else: no other preview, no portal, no admin app", async () => {
  const { mia, anna } = await world().workspace().member("mia").client("anna").build();
  const [preview, other] = [await previewOf(mia, anna), await previewOf(mia, anna)];
  const token = preview.jar.get(`__Host-preview-${preview.id}`) as string;
  const jar = preview.jar.copy();
  jar.set(`__Host-preview-${other.id}`, token);
  jar.set(anna.cookie, token);
  jar.set("__Host-admin", token);
  expect(await whoIsIn({ scope: other.scope, jar }, anna.slug)).toBeNull();
  expect(await whoIsIn({ scope: anna.slug, jar }, anna.slug)).toBeNull();
  expect((await ask({ scope: "admin", jar }).query("{ me { name } }")).data).toEqual({ me: null });
});

test("another workspace's client cannot be previewed, and is as absent as one that never was", async () => {
  const { studio, ben } = await world().workspace().workspace({ as: "other" }).client("ben").build();
  const [foreign, absent] = await Promise.all(
    [ben.id, randomUUID()].map((clientId) => act(studio.owner, "startPreview", { clientId })),
  );
  expect(foreign?.outcome).toMatchObject({ __typename: "NotFound" });
  expect(foreign?.outcome).toEqual(absent?.outcome);
});

/** How many rows each table has of a workspace, and a hash of them all; the preview's own row was there before. */
async function everyRow(workspaceId: string): Promise<unknown[]> {
  const tables = await rows<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' order by 1",
  );
  const counts = [];
  for (const { name } of tables) {
    const sql = `select count(*)::int as count, md5(string_agg(t::text, '' order by t::text)) as hash from ${name} t where workspace_id = $1`;
    counts.push({ name, ...(await rows(sql, [workspaceId]))[0] });
  }
  return counts;
}
