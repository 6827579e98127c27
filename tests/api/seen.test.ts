import { hide, setEnabled } from "../support/access";
import { ask } from "../support/ask";
import { rows } from "../support/database";
import { world } from "../support/world";
import type { WorldClient } from "../support/world.seed";

const PORTAL = `query ($workspace: String!) {
  portal(workspace: $workspace) { client { name } sections brand { name } invoices { nodes { number } } }
}`;

interface Shown {
  readonly portal: {
    readonly client: { readonly name: string };
    readonly sections: readonly string[];
    readonly brand: { readonly name: string };
    readonly invoices: { readonly nodes: readonly unknown[] } | null;
  } | null;
}

const open = (client: WorldClient) => ask(client).query<Shown>(PORTAL, { workspace: client.slug });

/** A client who has just been here, so that the service knows who it is. */
async function seen() {
  const people = await world()
    .workspace({ plan: "TEAM" })
    .client("anna")
    .invoice()
    .member("ada", { role: "ADMIN" })
    .build();
  expect((await open(people.anna)).data.portal?.invoices?.nodes).toHaveLength(1);
  return people;
}

const kindsOf = (statements: readonly string[]) =>
  statements.map((sql) => /portico_agree|portico_client_session|set_config|invoice/.exec(sql)?.[0] ?? sql);

test("what a viewer sees is there on the next request, and nothing is asked as the viewer of before", async () => {
  const { anna } = await seen();
  await hide(anna, ["INVOICES"]);
  const hidden = await open(anna);
  expect(hidden.data.portal).toMatchObject({ sections: expect.not.arrayContaining(["INVOICES"]), invoices: null });
  expect(kindsOf(await hidden.statements())).toEqual(["portico_agree", "portico_client_session"]);

  await hide(anna, []);
  const shown = await open(anna);
  expect(shown.data.portal?.invoices?.nodes).toHaveLength(1);
  expect(kindsOf(await shown.statements())).toEqual([
    "portico_agree",
    "portico_client_session",
    "set_config",
    "invoice",
  ]);
});

test.each([
  ["the client's name", "update client set name = 'Anna & Co' where id = $1", { client: { name: "Anna & Co" } }],
  ["the studio's name", "update workspace set name = 'Ox' where id = $2", { brand: { name: "Ox" } }],
])("%s is the new one on the next request", async (_, change, shown) => {
  const { anna } = await seen();
  await rows(`with ids as (select $1::uuid, $2::uuid) ${change}`, [anna.id, anna.workspaceId]);
  expect((await open(anna)).data.portal).toMatchObject(shown);
});

test.each([
  ["session has ended", "update session set ended_at = now(), end_reason = 'REVOKED' where client_id = $1"],
  ["session has run out", "update session set expires_at = now() where client_id = $1"],
  ["client was archived", "update client set archived_at = now() where id = $1"],
])("a client whose %s is nobody on the next request, also for what no table is asked for", async (_, end) => {
  const { anna } = await seen();
  const greet = "query ($workspace: String!) { portal(workspace: $workspace) { client { name } } }";
  await ask(anna).query(greet, { workspace: anna.slug });
  await rows(end, [anna.id]);
  const answer = await ask(anna).query<Shown>(greet, { workspace: anna.slug });
  expect(answer.data?.portal ?? null).toBeNull();
  expect(answer.text).not.toContain("anna");
});

test("a portal that is turned off is closed on the next request, and open on the one after it is turned on", async () => {
  const { anna } = await seen();
  await setEnabled(anna, false);
  expect((await open(anna)).data?.portal ?? null).toBeNull();
  await setEnabled(anna, true);
  expect((await open(anna)).data.portal?.client.name).toBe("anna");
});

test("a command of a member whose role is another now goes by the new one, and changes nothing before", async () => {
  const { anna, ada } = await seen();
  await ask(ada).query("{ me { name } }");
  await rows("update member set role = 'MEMBER' where id = $1", [ada.id]);
  const { errors } = await ask(ada).query(
    "mutation ($input: SetSectionVisibilityInput!) { setSectionVisibility(input: $input) { __typename } }",
    { input: { clientId: anna.id, section: "INVOICES", visible: false } },
  );
  expect(errors?.[0]?.extensions?.code).toBe("FORBIDDEN");
  expect(await rows("select hidden_sections from portal_access where client_id = $1", [anna.id])).toEqual([
    { hidden_sections: [] },
  ]);
});
