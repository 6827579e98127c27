import { join } from "node:path";
import { ask, type Viewer } from "../support/ask";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { Seed, type WorldClient } from "../support/world.seed";

/** An installation as it stands in the world: in production, behind https, with no proxy that is trusted. */
let service: RunningService;
let anna: WorldClient;
let databaseUrl: string;

beforeAll(async () => {
  databaseUrl = await newDatabase();
  service = await startService({
    databaseUrl,
    folder: join(ground().folder, `production-${process.env.JEST_WORKER_ID}`),
    environment: {
      NODE_ENV: "production",
      PUBLIC_URL: "https://portal.example",
      SMTP_URL: "smtp://127.0.0.1:1",
      MAIL_FROM: "studio@portal.example",
      TRUSTED_PROXIES: "",
    },
  });
  const connection = await connectTo(databaseUrl);
  const seed = new Seed(connection);
  await seed.workspace("studio", {});
  await seed.client("anna", {});
  await seed.project({});
  await seed.invoice({});
  await connection.end();
  anna = seed.people.anna as WorldClient;
});

afterAll(() => service?.stop());

const asked = (document: string, variables?: Record<string, unknown>, viewer?: Viewer) =>
  ask(viewer, { at: service }).query(document, variables);

describe("in production", () => {
  test.each([
    "{ __schema { queryType { name } } }",
    '{ __type(name: "Query") { name } }',
    "fragment S on Query { __schema { types { name } } } query { ...S }",
  ])("the schema is not told: %s", async (document) => {
    const { status, errors, text } = await asked(document);
    expect([status, errors?.[0]?.extensions?.code]).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    expect(text).not.toMatch(/Portal|Invoice/);
  });

  test("the kind of what is asked can still be told, as the apps need it", async () => {
    expect((await asked("{ __typename }")).data).toEqual({ __typename: "Query" });
  });

  test.each([
    ["{ mee { id } }", undefined],
    ['{ portall(workspace: "x") { client { name } } }', undefined],
    ['{ portal(workspaze: "x") { client { name } } }', undefined],
    ['mutation { enterPortal(input: { tokn: "x" }) { __typename } }', undefined],
    ["mutation ($i: EnterPortalInput!) { enterPortal(input: $i) { __typename } }", { i: { tokn: "x" } }],
    ["mutation ($i: EnterPortalInpt!) { enterPortal(input: $i) { __typename } }", { i: {} }],
  ])("a misspelt name is not corrected: %s", async (document, variables) => {
    const { status, text } = await asked(document, variables);
    expect(status).toBe(400);
    expect(text).not.toMatch(/did you mean/i);
  });

  test.each([
    ["subscription ($w: String!) { portalChanged(workspaze: $w) { sections } }", { w: "x" }],
    ["subscription ($i: EnterPortalInput!) { portalChanged(workspace: $i) { sections } }", { i: { tokn: "x" } }],
    ['subscription ($i: EnterPortalInput!) { portalChanged(workspace: "x") { sections } }', { i: { tokn: "x" } }],
  ])("nor is one in a subscription: %s", async (query, variables) => {
    const headers = { accept: "text/event-stream", "content-type": "application/json" };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(`${service.url}/graphql`, { method: "POST", headers, body });
    const text = await response.text();
    expect(text).toContain('"errors"');
    expect(text).not.toMatch(/did you mean/i);
  });

  test.each(["/graphql", "/dev/mail", "/dev/mail.json", "/dev/mail.css", "/dev/mail/1"])(
    "%s is no page",
    async (path) => {
      const response = await fetch(`${service.url}${path}`, { headers: { accept: "text/html" } });
      expect([response.status, response.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
    },
  );

  test("browsers keep to https, on every answer", async () => {
    for (const path of ["/", "/admin", `/p/${anna.slug}`, "/nothing", "/healthz", "/assets/portal/none.js"]) {
      const { headers } = await fetch(`${service.url}${path}`, { redirect: "manual" });
      expect([path, headers.get("strict-transport-security")]).toEqual([path, expect.stringMatching(/max-age=\d{8}/)]);
    }
    expect((await asked("{")).headers.get("strict-transport-security")).toMatch(/max-age=\d{8}/);
  });

  test("only the public origin may ask", async () => {
    const answered = async (origin: string) =>
      (await ask(undefined, { at: service, headers: { origin } }).query("{ me { id } }")).status;
    expect(await answered("https://portal.example")).toBe(200);
    for (const origin of [
      "http://portal.example",
      "https://evil.portal.example",
      "https://portal.example.evil.example",
      "null",
    ])
      expect([origin, await answered(origin)]).toEqual([origin, 403]);
  });

  test("without a trusted proxy nobody's word for an address is taken", async () => {
    const connection = await connectTo(databaseUrl);
    try {
      for (const ip of ["203.0.113.66", "198.51.100.7", "127.0.0.1"])
        await ask(undefined, { at: service, ip }).query(
          'mutation { enterPortal(input: { token: "x" }) { __typename } }',
        );
      const { rows } = await connection.query("select points from rate_limit where key like 'enterPerNetwork:%'");
      expect(rows).toEqual([{ points: 3 }]);
    } finally {
      await connection.end();
    }
  });
});

describe("what nobody foresaw", () => {
  const PAGE = `query ($w: String!) { portal(workspace: $w) {
    client { name } projects { nodes { id } } invoices { nodes { id } } dashboard { outstandingInvoices { total } } } }`;

  test("is masked, logged whole under an id that the asker gets, and leaves other requests alone", async () => {
    const connection = await connectTo(databaseUrl);
    try {
      await connection.query("alter table invoice rename to invoice_elsewhere");
      const answer = await asked(PAGE, { w: anna.slug }, anna);
      const { status, data, errors, text, requestId } = answer;
      expect(status).toBe(200);
      expect(data).toMatchObject({ portal: { client: { name: "anna" }, invoices: null } });
      const paths = errors?.map(({ path }) => path?.join("."));
      expect(paths).toEqual(expect.arrayContaining(["portal.invoices", "portal.dashboard.outstandingInvoices"]));
      for (const error of errors ?? []) {
        expect(error.message).toBe("Something went wrong on our side. Nothing of yours is lost; try again.");
        expect(error.extensions).toEqual({ code: "INTERNAL_SERVER_ERROR", requestId });
      }
      expect(text).not.toMatch(/relation|select|invoice_|stack|\.js|\.ts|node_modules|QueryFailed|42P01/);

      // The log is written in order: with the request's statements its error is there.
      expect(await answer.statements()).not.toEqual([]);
      const logged = service
        .log()
        .split("\n")
        .filter((line) => line.includes(requestId) && line.includes('"level":50'));
      expect(logged.join("\n")).toContain('relation \\"invoice\\" does not exist');
      expect((await asked("{ me { id } }")).errors).toBeUndefined();
    } finally {
      await connection.query("alter table invoice_elsewhere rename to invoice");
      await connection.end();
    }
    expect((await asked(PAGE, { w: anna.slug }, anna)).errors).toBeUndefined();
  });

  test("is masked when a right of the database is missing", async () => {
    const connection = await connectTo(databaseUrl);
    const { rows } = await connection.query("select to_regrole('portico_app') is not null as roles");
    try {
      if (!rows[0].roles) return;
      await connection.query("revoke select on project from portico_app");
      const { text, errors } = await asked(PAGE, { w: anna.slug }, anna);
      expect(errors?.length).toBeGreaterThan(0);
      expect(text).not.toMatch(/permission|denied|portico_|42501/);
    } finally {
      await connection.query("grant select on project to portico_app");
      await connection.end();
    }
  });

  test("is masked outside the graph too", async () => {
    const connection = await connectTo(databaseUrl);
    try {
      await connection.query("alter table workspace rename to workspace_elsewhere");
      for (const path of [`/p/${anna.slug}`, `/p/${anna.slug}/brand.css`]) {
        const response = await fetch(`${service.url}${path}`);
        const text = await response.text();
        expect(response.status).toBe(500);
        expect(JSON.parse(text).errors[0].extensions).toEqual({
          code: "INTERNAL_SERVER_ERROR",
          requestId: response.headers.get("x-request-id"),
        });
        expect(text).not.toMatch(/relation|workspace|select|stack|\.js|\.ts/);
      }
    } finally {
      await connection.query("alter table workspace_elsewhere rename to workspace");
      await connection.end();
    }
  });

  test("a cookie that is none is nobody's", async () => {
    for (const cookie of [
      `${anna.cookie}=%ff%00`,
      `${anna.cookie}=`,
      "=;;;==",
      `${anna.cookie}=${"x".repeat(5_000)}`,
    ]) {
      const how = { at: service, headers: { cookie, "portico-scope": anna.slug } };
      const { status, data } = await ask(undefined, how).query(PAGE, { w: anna.slug });
      expect([status, data]).toEqual([200, { portal: null }]);
    }
  });
});
