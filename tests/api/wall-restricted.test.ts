import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import { ask } from "../support/ask";
import { addressOf } from "../support/cluster";
import { connectTo } from "../support/database";
import { ground } from "../support/ground";
import { type RunningService, runOperator, startService } from "../support/service";
import { Seed, type Studio, type WorldClient } from "../support/world.seed";

/** An installation whose database user may make no roles: one user for everything, on whom the wall is forced. */
const name = `${ground().run}_restricted_${randomBytes(3).toString("hex")}`;
const password = randomBytes(12).toString("hex");
let databaseUrl: string;
let service: RunningService;
let anna: WorldClient;
let ben: WorldClient;
let one: Studio;
let said = "";

async function onServer(...statements: string[]): Promise<void> {
  const server = new Client({ connectionString: ground().clusterUrl });
  await server.connect();
  try {
    for (const sql of statements) await server.query(sql);
  } finally {
    await server.end();
  }
}

/** As the installation's own user, with nothing set beside what is given. */
async function asUser<Result>(workspaceId: string | null, work: (user: Client) => Promise<Result>): Promise<Result> {
  const user = new Client({ connectionString: databaseUrl });
  await user.connect();
  try {
    await user.query("begin");
    if (workspaceId) await user.query("select set_config('portico.workspace', $1, true)", [workspaceId]);
    return await work(user);
  } finally {
    await user.end();
  }
}

async function tenantTables(user: Client): Promise<string[]> {
  const { rows } = await user.query<{ name: string }>(
    "select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'workspace_id' and table_name <> 'link_request'",
  );
  return rows.map((table) => table.name);
}

beforeAll(async () => {
  await onServer(
    `create role "${name}" login password '${password}' nosuperuser nocreaterole nocreatedb nobypassrls`,
    `create database "${name}" owner "${name}" template template0`,
  );
  const url = new URL(addressOf(ground().clusterUrl, name));
  url.username = name;
  url.password = password;
  databaseUrl = url.href;
  const folder = join(ground().folder, name);
  const environment = { DATABASE_URL: databaseUrl, DATA_DIR: join(folder, "data") };
  const migrating = await runOperator(["migrate"], environment);
  if (migrating.code !== 0) throw new Error(migrating.said);
  ({ said } = await runOperator(["doctor"], environment));
  service = await startService({ databaseUrl, folder });

  const connection = await connectTo(databaseUrl);
  const seed = new Seed(connection);
  await seed.workspace("one", {});
  for (const client of ["anna", "ben"]) {
    if (client === "ben") await seed.workspace("two", {});
    await seed.client(client, {});
    await seed.project({});
    await seed.invoice({});
    await seed.event({});
  }
  await connection.end();
  ({ anna, ben } = seed.people as Record<"anna" | "ben", WorldClient>);
  one = seed.people.one as Studio;
});

afterAll(async () => {
  await service?.stop();
  await onServer(`drop database if exists "${name}" with (force)`, `drop role if exists "${name}"`);
});

test("the user may make no roles and takes none, though they exist on the server", async () => {
  const { rows } = await asUser(null, (user) =>
    user.query(
      `select to_regrole('portico_app') is not null as exists, pg_has_role(current_user, to_regrole('portico_app'), 'member') as member,
       rolsuper, rolcreaterole, rolbypassrls from pg_roles where rolname = current_user`,
    ),
  );
  expect(rows).toEqual([{ exists: true, member: false, rolsuper: false, rolcreaterole: false, rolbypassrls: false }]);
});

test("the doctor says on what the wall stands", () => {
  expect(said).toContain("may make no roles: the wall is forced on it");
});

test("clients see their portals, and nothing of each other's", async () => {
  const document = `query ($w: String!, $foreign: ID!) { portal(workspace: $w) {
    invoices { nodes { id lines { id } } } invoice(id: $foreign) { id } dashboard { activity { targetId } } } }`;
  for (const [client, other] of [
    [anna, ben],
    [ben, anna],
  ] as const) {
    const own = client.invoices[0]?.id;
    const { data, errors } = await ask(client, { at: service }).query(document, {
      w: client.slug,
      foreign: other.invoices[0]?.id,
    });
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      portal: {
        invoices: { nodes: [{ id: own, lines: [{ id: expect.any(String) }] }] },
        invoice: null,
        dashboard: { activity: [{ targetId: own }] },
      },
    });
  }
});

test("a search finds the workspace's own, though no index serves it", async () => {
  const document = `query ($search: String!) { workspace { clients(search: $search) { nodes { id } } } }`;
  const found = async (search: string) =>
    (await ask(one.owner, { at: service }).query(document, { search })).data?.workspace;
  expect(await found("ÄNNA example")).toEqual({ clients: { nodes: [{ id: anna.id }] } });
  expect(await found("ben")).toEqual({ clients: { nodes: [] } });
});

test("signing out works, and what it wrote holds", async () => {
  const leaving = { ...ben, jar: ben.jar.copy() };
  const document = "mutation { leavePortal { __typename } }";
  const { data } = await ask(leaving, { at: service }).query(document);
  expect(data).toEqual({ leavePortal: { __typename: "PortalLeft" } });
  const asking = ask(ben, { at: service }).query(`{ portal(workspace: "${ben.slug}") { isPreview } }`);
  expect((await asking).data).toEqual({ portal: null });
});

test("the wall is forced on every table of a tenant", async () => {
  await asUser(null, async (user) => {
    for (const table of [...(await tenantTables(user)), "workspace"]) {
      const { rows } = await user.query(
        "select relrowsecurity, relforcerowsecurity, (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies from pg_class c where c.oid = $1::regclass",
        [table],
      );
      expect([table, rows]).toEqual([table, [{ relrowsecurity: true, relforcerowsecurity: true, policies: 1 }]]);
      const { rows: seen } = await user.query(`select count(*)::int as count from ${table}`);
      expect([table, seen[0].count]).toEqual([table, 0]);
    }
  });
});

test("a transaction in one workspace sees none of another's rows, and writes none", async () => {
  const tables = await asUser(null, tenantTables);
  for (const table of tables) {
    await asUser(anna.workspaceId, async (user) => {
      const { rows } = await user.query(`select count(*)::int as count from ${table} where workspace_id <> $1`, [
        anna.workspaceId,
      ]);
      expect([table, rows[0].count]).toEqual([table, 0]);
      const { rowCount } = await user.query(`delete from ${table} where workspace_id = $1`, [ben.workspaceId]);
      expect([table, rowCount]).toEqual([table, 0]);
    });
  }
  const values = [ben.workspaceId, crypto.randomUUID()];
  for (const sql of [
    "insert into client (workspace_id, id, name) values ($1, $2, 'x')",
    "update client set workspace_id = $1 where id <> $2",
  ])
    await asUser(anna.workspaceId, (user) => expect(user.query(sql, values)).rejects.toMatchObject({ code: "42501" }));
});

test("a migration reaches the rows of every workspace", async () => {
  const owner = await connectTo(databaseUrl);
  try {
    await owner.query("update client set email = 'o\uFB03ce@ligature.example' where id = $1", [anna.id]);
    await owner.query("alter table mail drop column recipient");
    await owner.query("delete from migration where name like 'MailAddresses%'");
    const { code } = await runOperator(["migrate"], { DATABASE_URL: databaseUrl });
    expect(code).toBe(0);
    const { rows } = await owner.query("select email from client where id = $1", [anna.id]);
    expect(rows).toEqual([{ email: "office@ligature.example" }]);
  } finally {
    await owner.end();
  }
});
