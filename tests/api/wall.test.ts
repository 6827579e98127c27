import { Client } from "pg";
import { ask } from "../support/ask";
import { row, rows } from "../support/database";
import { ownService } from "../support/ground";
import { linkFor } from "../support/links";
import { type Studio, type WorldClient, world } from "../support/world";

/** Tables without a tenant, and what keeps requests away from them. */
const WITHOUT_WALL = ["link_request", "migration", "rate_limit"];

/** On a connection of the application's role, in a transaction that is never committed. */
async function asApp<Result>(workspaceId: string | null, work: (app: Client) => Promise<Result>): Promise<Result> {
  const app = new Client({ connectionString: ownService().databaseUrl, options: "-c role=portico_app" });
  await app.connect();
  try {
    await app.query("begin");
    if (workspaceId) await app.query("select set_config('portico.workspace', $1, true)", [workspaceId]);
    return await work(app);
  } finally {
    await app.end();
  }
}

interface Tenant {
  readonly studio: Studio;
  readonly client: WorldClient;
}

/** A workspace with a row in every table of a tenant. */
async function tenant(): Promise<Tenant> {
  const work = world().workspace().client("anna").project().deliverable().contract();
  const story = work.invoice({ paid: 1_000 }).event();
  const { studio, anna } = await story.build();
  await linkFor(anna);
  await rows("insert into mail (workspace_id, id, template) values ($1, gen_random_uuid(), 'LINK')", [studio.id]);
  await rows("insert into logo (workspace_id, id, media_type, bytes) values ($1, gen_random_uuid(), 'image/png', '')", [
    studio.id,
  ]);
  await rows(
    `insert into preview (workspace_id, id, client_id, session_id, token_hash)
     select workspace_id, gen_random_uuid(), $2, id, sha256(id::text::bytea) from session where member_id = $1`,
    [studio.owner.id, anna.id],
  );
  await rows("insert into invoice_series (workspace_id, year, next_number) values ($1, 2026, 3)", [studio.id]);
  await rows(
    `insert into invoice_reminder (workspace_id, invoice_id, client_id, stage)
     select workspace_id, id, client_id, 1 from invoice where workspace_id = $1 limit 1`,
    [studio.id],
  );
  await rows("insert into former_slug (workspace_id, id, slug) values ($1, gen_random_uuid(), $2)", [
    studio.id,
    `former-${studio.slug}`,
  ]);
  await rows(
    `insert into upload (workspace_id, id, storage_key, token_hash, name, size, member_id)
     values ($1, gen_random_uuid(), gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), 'a.pdf', 1, $2)`,
    [studio.id, studio.owner.id],
  );
  return { studio, client: anna };
}

/** Every table of ours that has tenants, by the column that names them. */
function tenantTables(): Promise<{ name: string; key: string }[]> {
  return rows(
    `select c.relname as name, case c.relname when 'workspace' then 'id' else 'workspace_id' end as key
     from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (c.relname = any($1))
     order by 1`,
    [WITHOUT_WALL],
  );
}

describe("the wall", () => {
  let a: Tenant;
  let b: Tenant;
  let tables: { name: string; key: string }[];
  beforeAll(async () => {
    [a, b] = await Promise.all([tenant(), tenant()]);
    tables = await tenantTables();
  });

  test("the stories of this file have a row in every table of a tenant", async () => {
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(["client", "invoice", "invoice_line"]));
    for (const { name, key } of tables)
      for (const { studio } of [a, b]) {
        const found = await rows(`select 1 from ${name} where ${key} = $1`, [studio.id]);
        expect([name, found.length > 0]).toEqual([name, true]);
      }
  });

  test("every table of a tenant has row-level security, with a policy for each role and no other", async () => {
    const secured = await rows<{ name: string; policies: string[] }>(
      `select c.relname as name, array_agg(p.polname || ' ' || r.rolname || ' ' || (p.polwithcheck is not null) order by p.polname) as policies
       from pg_class c left join pg_policy p on p.polrelid = c.oid left join pg_roles r on r.oid = any(p.polroles)
       where c.relnamespace = 'public'::regnamespace and c.relrowsecurity group by 1 order by 1`,
    );
    expect(secured).toEqual(
      tables.map(({ name }) => ({
        name,
        policies: [`${name}_app portico_app true`, `${name}_system portico_system true`],
      })),
    );
  });

  test("nobody's transaction sees a row of any tenant", async () => {
    await asApp(null, async (app) => {
      for (const { name } of tables) {
        const { rows: found } = await app.query(`select count(*)::int as count from ${name}`);
        expect([name, found[0].count]).toEqual([name, 0]);
      }
    });
  });

  test("a transaction in one workspace sees its rows and none of another's", async () => {
    await asApp(a.studio.id, async (app) => {
      for (const { name, key } of tables) {
        const { rows: found } = await app.query(`select distinct ${key} as tenant from ${name}`);
        expect([name, found]).toEqual([name, [{ tenant: a.studio.id }]]);
      }
    });
  });

  test("nothing is written into, moved into, changed in or removed from another workspace", async () => {
    for (const { name, key } of tables) {
      const columns = await row<{ json: object }>(
        `select to_jsonb(t) as json from ${name} t where ${key} = $1 limit 1`,
        [b.studio.id],
      );
      const fresh = name === "workspace" ? columns.json : { ...columns.json, id: crypto.randomUUID() };
      const tries: [string, unknown[]][] = [
        [`insert into ${name} select * from jsonb_populate_record(null::${name}, $1)`, [fresh]],
        [`update ${name} set ${key} = $1`, [b.studio.id]],
      ];
      for (const [sql, values] of tries)
        await asApp(a.studio.id, (app) =>
          expect(app.query(sql, values)).rejects.toMatchObject({ code: "42501", message: expect.any(String) }),
        );
      for (const sql of [
        `update ${name} set ${key} = ${key} where ${key} = $1`,
        `delete from ${name} where ${key} = $1`,
      ]) {
        const reached = await asApp(a.studio.id, (app) =>
          app.query(sql, [b.studio.id]).then(
            ({ rowCount }) => rowCount,
            ({ code }: { code: string }) => code,
          ),
        );
        expect([name, [0, "42501"].includes(reached as number | string)]).toEqual([name, true]);
      }
    }
  });

  test("what happened can be told, and never changed or removed, by who answers requests", async () => {
    const { id } = await row<{ id: string }>("select id from event where workspace_id = $1", [a.studio.id]);
    await asApp(a.studio.id, (app) =>
      expect(
        app.query(
          "insert into event select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* from event e where id = $1",
          [id],
        ),
      ).resolves.toMatchObject({ rowCount: 1 }),
    );
    for (const sql of ["update event set kind = kind where id = $1", "delete from event where id = $1"])
      await asApp(a.studio.id, (app) => expect(app.query(sql, [id])).rejects.toMatchObject({ code: "42501" }));
    await asApp(a.studio.id, (app) => expect(app.query("truncate event")).rejects.toMatchObject({ code: "42501" }));
  });

  test("requests reach no table that has no tenant, and own nothing", async () => {
    for (const name of WITHOUT_WALL)
      await asApp(null, (app) => expect(app.query(`select 1 from ${name}`)).rejects.toMatchObject({ code: "42501" }));
    const owned = await row<{ count: number }>(
      `select count(*)::int as count from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('portico_app', 'portico_system')`,
    );
    expect(owned.count).toBe(0);
    const roles = await rows(
      "select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname in ('portico_app', 'portico_system')",
    );
    const harmless = { rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false };
    expect(roles).toEqual([harmless, harmless]);
  });

  test("what looks past the wall has a fixed search path and is not everybody's to call", async () => {
    const definers = await rows<{ name: string; path: boolean; everybody: boolean }>(
      `select p.proname as name, coalesce(array_to_string(p.proconfig, ',') like '%search_path=%', false) as path,
         has_function_privilege('public', p.oid, 'execute') as everybody
       from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`,
    );
    expect(definers.map(({ name }) => name)).toContain("portico_client_session");
    for (const definer of definers) expect(definer).toMatchObject({ path: true, everybody: false });
  });

  test("a thousand requests of two workspaces at once do not bleed into each other", async () => {
    const document = `query ($w: String!, $own: ID!, $foreign: ID!) { portal(workspace: $w) {
      client { id } invoices { nodes { id } } invoice(id: $own) { id lines { id } } foreign: invoice(id: $foreign) { id }
      projects { nodes { id } } dashboard { outstandingInvoices { total } activity { targetId } } } }`;
    const invoiceOf = ({ client }: Tenant) => client.invoices[0]?.id;
    async function once(own: Tenant, foreign: Tenant): Promise<void> {
      const { client } = own;
      const variables = { w: client.slug, own: invoiceOf(own), foreign: invoiceOf(foreign) };
      const { data, errors } = await ask({ ...client, jar: client.jar.copy() }).query(document, variables);
      const invoice = { id: invoiceOf(own) };
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        portal: {
          client: { id: client.id },
          invoices: { nodes: [invoice] },
          invoice: { ...invoice, lines: [{ id: expect.any(String) }] },
          foreign: null,
          projects: { nodes: [{ id: client.projects[0]?.id }] },
          dashboard: { outstandingInvoices: { total: 1 }, activity: [{ targetId: invoice.id }] },
        },
      });
    }
    const atOnce = Array.from({ length: 50 }, async (_, lane) => {
      for (let i = 0; i < 20; i++) await ((lane + i) % 2 ? once(a, b) : once(b, a));
    });
    await Promise.all(atOnce);
  });
});
