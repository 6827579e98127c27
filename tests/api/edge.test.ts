import { readdirSync } from "node:fs";
import { join } from "node:path";
import { row, rows } from "../support/database";
import { ownService } from "../support/ground";
import { linkFor } from "../support/links";
import { type Studio, world } from "../support/world";

const at = (path: string, options?: RequestInit) =>
  fetch(`${ownService().url}${path}`, { redirect: "manual", ...options });
const JSON_BODY = { "content-type": "application/json" };
const ME = JSON.stringify({ query: "{ me { id } }" });

function post(headers: Readonly<Record<string, string>>, body: BodyInit = ME): Promise<Response> {
  return at("/graphql", { method: "POST", headers, body });
}

let studio: Studio;
beforeAll(async () => {
  const story = await world().workspace({ name: "Studio <Nord> & Söhne" }).client("anna").build();
  studio = story.studio;
  await linkFor(story.anna);
  const { id } = await row<{ id: string }>(
    "insert into logo (workspace_id, id, media_type, bytes) values ($1, gen_random_uuid(), 'image/png', $2) returning id",
    [studio.id, Buffer.from("89504e470d0a1a0a", "hex")],
  );
  await rows("update workspace set logo_id = $2, logo_width = 1, logo_height = 1 where id = $1", [studio.id, id]);
});

/** Every kind of answer that there is, with what it answers. */
function routes(): [string, number, () => Promise<Response>][] {
  const assets = join(__dirname, "../../clients/portal/dist");
  const script = readdirSync(assets, { recursive: true, encoding: "utf8" }).find((file) => file.endsWith(".js")) ?? "";
  const browser = { headers: { accept: "text/html" } };
  return [
    ["the front door", 302, () => at("/")],
    ["the admin app", 200, () => at("/admin")],
    ["a page of the admin app", 200, () => at("/admin/clients/1?x=1")],
    ["a portal", 200, () => at(`/p/${studio.slug}`)],
    ["a page of a portal", 200, () => at(`/p/${studio.slug}/invoices`)],
    ["a sign-in link's page", 200, () => at(`/p/${studio.slug}/enter`)],
    ["a portal that is none", 404, () => at("/p/nobody")],
    ["a portal's colours", 200, () => at(`/p/${studio.slug}/brand.css`)],
    ["a portal's logo", 200, () => at(`/p/${studio.slug}/logo`)],
    ["no portal's logo", 404, () => at("/p/nobody/logo")],
    ["the admin app's colours", 200, () => at("/admin/brand.css")],
    ["nobody's logo", 404, () => at("/admin/logo")],
    ["a script", 200, () => at(`/assets/portal/${script}`)],
    ["no script", 404, () => at("/assets/portal/none.js")],
    ["a file outside", 404, () => at("/assets/portal/..%2f..%2fpackage.json")],
    ["a page's own file", 404, () => at("/assets/portal/index.html")],
    ["the sandbox", 200, () => at("/graphql", browser)],
    ["a question by address", 404, () => at("/graphql?query={me{id}}")],
    ["an answer", 200, () => post(JSON_BODY)],
    ["a wrong document", 400, () => post(JSON_BODY, '{"query":"{"}')],
    ["wrong JSON", 400, () => post(JSON_BODY, "{")],
    ["a wrong type", 415, () => post({ "content-type": "text/plain" })],
    ["too much", 413, () => post(JSON_BODY, "x".repeat(100_001))],
    ["a foreign origin", 403, () => post({ ...JSON_BODY, origin: "https://evil.example" })],
    ["life", 200, () => at("/healthz")],
    ["readiness", 200, () => at("/readyz")],
    ["figures", 200, () => at("/metrics")],
    ["the mailbox", 200, () => at("/dev/mail")],
    ["the mailbox for programs", 200, () => at("/dev/mail.json")],
    ["the mailbox's style", 200, () => at("/dev/mail.css")],
    ["no mail", 404, () => at("/dev/mail/none")],
    ["nothing", 404, () => at("/nothing/here")],
    ["an address that is no text", 404, () => at(`/p/%ff%fe`)],
    ["an address with NUL", 404, () => at(`/p/${studio.slug}%00`)],
    ["a very long address", 404, () => at(`/p/${"a".repeat(8_000)}`)],
    ["an unknown method", 404, () => at("/graphql", { method: "DELETE" })],
  ];
}

test("every answer has the headers that keep a browser from doing more than it should", async () => {
  for (const [name, status, request] of routes()) {
    const { headers, ...answer } = await request().then(async (response) => ({
      status: response.status,
      headers: response.headers,
      body: await response.text(),
    }));
    expect([name, answer.status]).toEqual([name, status]);
    const policy = headers.get("content-security-policy") ?? "";
    expect([name, policy]).toEqual([name, expect.stringMatching(/default-src '(self|none)'/)]);
    expect([name, policy]).toEqual([name, expect.stringMatching(/frame-ancestors '(none|self)'/)]);
    expect([name, /script-src[^;]*unsafe|default-src[^;]*(unsafe|\*|http)/.test(policy)]).toEqual([name, false]);
    expect([name, Object.fromEntries(headers)]).toEqual([
      name,
      expect.objectContaining({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": expect.stringMatching(/^(same|cross)-origin$/),
        "x-request-id": expect.stringMatching(/^[\da-f-]{36}$/),
        "cache-control": expect.any(String),
      }),
    ]);
    for (const absent of ["x-powered-by", "server", "access-control-allow-origin", "strict-transport-security"])
      expect([name, headers.get(absent)]).toEqual([name, null]);
    expect([name, /\bat [\w.<>]+ \(|node_modules|\/dist\/|FST_|\bselect\b .* from /.test(answer.body)]).toEqual([
      name,
      false,
    ]);
  }
});

test("every error is JSON with a sentence and a code, a portal that is none apart: that is a page", async () => {
  const pages: string[] = [];
  for (const [name, , request] of routes().filter(([, status]) => status >= 400)) {
    const response = await request();
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/html")) pages.push(name);
    else {
      const said = { message: expect.stringMatching(/^[A-Z`].*\.$/), extensions: { code: expect.any(String) } };
      expect([name, type]).toEqual([name, "application/json; charset=utf-8"]);
      expect([name, await response.json()]).toMatchObject([name, { errors: [said] }]);
    }
  }
  expect(pages).toEqual(["a portal that is none", "a very long address"]);
});

test("a business's name is text in its pages", async () => {
  const page = await (await at(`/p/${studio.slug}`)).text();
  expect(page).toContain("<title>Studio &lt;Nord&gt; &amp; Söhne</title>");
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|\sstyle="|\son\w+=/);
});

test("only what names its version is kept by browsers; what somebody sees is never kept", async () => {
  const kept = async (path: string) => (await at(path)).headers.get("cache-control");
  const page = await (await at(`/p/${studio.slug}`)).text();
  const [sheet = ""] = /\/p\/[^"]+brand\.css\?v=[^"]+/.exec(page) ?? [];
  expect(await kept(sheet)).toBe("public, max-age=31536000, immutable");
  for (const path of [
    `/p/${studio.slug}`,
    "/admin",
    `/p/${studio.slug}/brand.css`,
    "/nothing",
    "/readyz",
    "/dev/mail.json",
  ])
    expect([path, await kept(path)]).toEqual([path, "no-store"]);
  expect((await post(JSON_BODY)).headers.get("cache-control")).toBe("no-store");
});

describe("no other site's page asks anything in somebody's name", () => {
  const own = new URL(ownService().url);
  const foreign = [
    "null",
    "https://evil.example",
    `http://${own.host}.evil.example`,
    `http://evil${own.host}`,
    `https://${own.host}`,
    `http://localhost:${Number(own.port) + 1}`,
    "http://localhost",
    `http://${own.host}@evil.example`,
    `${own.origin}/`,
    `${own.origin} https://evil.example`,
    "file://",
    "",
  ];
  test.each(foreign)("the origin %p is refused, and never told that it may", async (origin) => {
    const response = await post({ ...JSON_BODY, origin });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    const preflight = await at("/graphql", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "content-type" },
    });
    const names = [...preflight.headers.keys()].filter((name) => name.startsWith("access-control-"));
    expect([preflight.status, names]).toEqual([404, []]);
  });

  test("what a browser says of the page counts, even without an origin", async () => {
    for (const [site, status] of [
      ["cross-site", 403],
      ["same-site", 403],
      ["same-origin", 200],
      ["none", 200],
    ] as const)
      expect([site, (await post({ ...JSON_BODY, "sec-fetch-site": site })).status]).toEqual([site, status]);
    expect((await post({ ...JSON_BODY, origin: own.origin })).status).toBe(200);
  });

  test("a form cannot ask: only application/json is read", async () => {
    const form = new FormData();
    form.set("operations", ME);
    const sent: [string, Promise<Response>][] = [
      ["multipart", at("/graphql", { method: "POST", body: form })],
      ["no type", at("/graphql", { method: "POST", body: new Uint8Array(Buffer.from(ME)) })],
      ...[
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/graphql",
        "text/plain; application/json",
        "application/jsonx",
      ].map((type): [string, Promise<Response>] => [type, post({ "content-type": type })]),
    ];
    for (const [type, response] of sent) expect([type, (await response).status]).toEqual([type, 415]);
  });

  test("an address cannot ask", async () => {
    for (const path of ["/graphql?query={me{id}}", "/graphql?query=mutation{signOutMember{__typename}}"])
      for (const accept of ["application/json", "*/*", "application/graphql-response+json"])
        expect((await at(path, { headers: { accept } })).status).toBe(404);
  });

  test("a list of operations is refused", async () => {
    for (const body of [`[${ME}]`, `[${ME},${ME}]`, "[]"]) expect((await post(JSON_BODY, body)).status).toBe(400);
  });
});

test("no method but the one that belongs there does anything", async () => {
  const methods = ["PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND", "SEARCH", "LOCK"];
  const paths = ["/graphql", "/", "/admin", `/p/${studio.slug}`, "/healthz", "/dev/mail.json", "/nothing"];
  for (const path of paths)
    for (const method of methods)
      expect([method, path, (await at(path, { method })).status]).toEqual([method, path, 404]);
  for (const path of paths.slice(1)) expect([path, (await at(path, { method: "POST" })).status]).toEqual([path, 404]);
  expect((await at("/graphql", { method: "HEAD" })).status).toBe(404);
  const head = await at(`/p/${studio.slug}`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("life, readiness and figures say so and nothing of the inside", async () => {
  expect(await (await at("/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await at("/readyz")).json()).toEqual({ status: "ready" });
  const figures = await (await at("/metrics")).text();
  expect(figures).toContain("process_cpu_seconds_total");
  expect(figures).not.toContain(studio.slug);
});
