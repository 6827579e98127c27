import { ask, randomIp, stranger } from "../support/ask";
import { row, rows } from "../support/database";
import { ownService } from "../support/ground";
import { linkFor, liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { rawRequest } from "../support/raw";
import { enterPortal, openLink, requestPortalLink, whoIsIn } from "../support/signing-in";
import { world } from "../support/world";

const ENTER = "mutation ($input: EnterPortalInput!) { enterPortal(input: $input) { __typename } }";

test("opening a link's page changes nothing, however often and by whatever method", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const before = await liveSessionsOf(anna);
  const token = await linkFor(anna);
  const page = `${ownService().url}/p/${studio.slug}/enter`;
  const ways: RequestInit[] = [
    { method: "GET" },
    { method: "HEAD" },
    { method: "OPTIONS" },
    { method: "GET", headers: { "sec-purpose": "prefetch" } },
  ];
  for (const way of ways)
    for (let i = 0; i < 20; i += 1) {
      // Some scanners send along what follows the #, and some put it into the query.
      const response = await fetch(`${page}?token=${token}#${token}`, way);
      expect(response.headers.getSetCookie()).toEqual([]);
      await response.arrayBuffer();
    }
  for (let i = 0; i < 20; i += 1)
    expect((await openLink(stranger(studio.slug), token)).data.signInLink.state).toBe("READY");
  expect(await liveSessionsOf(anna)).toBe(before);
  expect((await enterPortal(stranger(studio.slug), { token })).outcome.__typename).toBe("PortalEntered");
});

test("the link's page is not stored, tells no other site of itself and loads nothing from one", async () => {
  const { studio } = await world().workspace().build();
  for (const path of [`/p/${studio.slug}/enter`, "/admin/enter", "/admin/setup"]) {
    const response = await fetch(ownService().url + path);
    const html = await response.text();
    expect([path, response.status]).toEqual([path, 200]);
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const policy = response.headers.get("content-security-policy") ?? "";
    for (const rule of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain("unsafe");
    expect(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*"/g)).toBeNull();
  }
});

test("the page names the business and the masked address, and says who would be signed out", async () => {
  const { studio, anna, ben } = await world().workspace({ name: "Studio Berg" }).client("anna").client("ben").build();
  const token = await linkFor(anna);
  const { data, text } = await openLink(stranger(studio.slug), token);
  expect(data.signInLink).toMatchObject({ state: "READY", purpose: "PORTAL", brand: { name: "Studio Berg" } });
  expect(data.signInLink.maskedEmail).toMatch(/^a•••@.•••\.example$/);
  expect(data.signInLink.replaces).toBeNull();
  expect(text).not.toContain(anna.email);
  expect((await openLink(ben, token)).data.signInLink.replaces).toMatch(/^b•••@/);
  expect((await openLink(anna, token)).data.signInLink.replaces).toBeNull();
});

test("another site cannot sign anybody in", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const token = await linkFor(anna);
  const body = JSON.stringify({ query: ENTER, variables: { input: { token } } });
  const json = { "content-type": "application/json" };
  const tries: [Record<string, string>, number][] = [
    [{ ...json, origin: "https://evil.example" }, 403],
    [{ ...json, origin: "null" }, 403],
    [{ ...json, origin: `${ownService().url}.evil.example` }, 403],
    [{ ...json, "sec-fetch-site": "cross-site" }, 403],
    [{ "content-type": "text/plain" }, 415],
    [{ "content-type": "application/x-www-form-urlencoded" }, 415],
    [{ "content-type": "multipart/form-data; boundary=x" }, 415],
    [{}, 415],
  ];
  for (const [headers, status] of tries) {
    const answer = await rawRequest({ method: "POST", path: "/graphql", headers, body });
    expect([headers, answer.status]).toEqual([headers, status]);
    expect(answer.headers["set-cookie"]).toBeUndefined();
  }
  const query = encodeURIComponent(`mutation { enterPortal(input: { token: "${token}" }) { __typename } }`);
  expect((await rawRequest({ path: `/graphql?query=${query}` })).headers["set-cookie"]).toBeUndefined();
  const own = { origin: ownService().url };
  const entered = await enterPortal(stranger(studio.slug), { token }, { headers: own });
  expect(entered.outcome.__typename).toBe("PortalEntered");
});

test("a link in a mail begins with our own address, whatever the request claims to be sent to", async () => {
  const claims: [path: string, headers: Record<string, string>][] = [
    ["/graphql", { host: "evil.example" }],
    ["/graphql", { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" }],
    ["/graphql", { forwarded: "for=10.0.0.1;host=evil.example;proto=https" }],
    ["/graphql", { "x-original-url": "https://evil.example/", "x-host": "evil.example" }],
    ["http://evil.example/graphql", { host: "evil.example" }],
  ];
  const document = "mutation ($input: RequestPortalLinkInput!) { requestPortalLink(input: $input) { __typename } }";
  await Promise.all(
    claims.map(async ([path, headers]) => {
      const { studio, anna } = await world().workspace().client("anna").build();
      const input = { workspace: studio.slug, email: anna.email };
      const answer = await rawRequest({
        method: "POST",
        path,
        headers: { "content-type": "application/json", "x-forwarded-for": randomIp(), ...headers },
        body: JSON.stringify({ query: document, variables: { input } }),
      });
      expect([headers, answer.text]).toEqual([
        headers,
        '{"data":{"requestPortalLink":{"__typename":"LinkRequested"}}}',
      ]);
      const mail = await signInMailTo(anna.email);
      expect(mail.link).toMatch(new RegExp(`^${ownService().url}/p/${studio.slug}/enter#`));
      expect(mail.html + mail.text).not.toContain("evil.example");
    }),
  );
});

const ELSEWHERE = [
  "https://evil.example",
  "http://evil.example/p",
  "//evil.example",
  "///evil.example",
  "////evil.example/%2e%2e",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/\\/evil.example",
  "/%5cevil.example",
  "/%5Cevil.example",
  "/%2fevil.example",
  "/%2Fevil.example",
  "%2f%2fevil.example",
  "/%2f%2fevil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/./\\evil.example",
  "/x/..//evil.example",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "\tjavascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "blob:https://evil.example/1",
  "file:///etc/passwd",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r/evil.example",
  "/%09/evil.example",
  "/%0a/evil.example",
  "/%0d%0aLocation:https://evil.example",
  "/%00/evil.example",
  " //evil.example",
  "evil.example",
  "@evil.example",
  "?x=//evil.example",
  "#//evil.example",
  "https:evil.example",
  "http:///evil.example",
  "://evil.example",
  `/${"a".repeat(2000)}`,
  "",
];

test("signing in leads to a page of ours, for every address that would lead elsewhere", async () => {
  let story = world().workspace();
  for (const i of ELSEWHERE.keys()) story = story.client(`client${i}`);
  const { studio } = await story.build();
  const home = `/p/${studio.slug}`;
  expect(ELSEWHERE.length).toBeGreaterThanOrEqual(40);
  for (const [i, returnTo] of ELSEWHERE.entries()) {
    const email = `client${i}@elsewhere.example`;
    const { outcome } = await requestPortalLink(stranger(), { workspace: studio.slug, email, returnTo });
    if (outcome.__typename === "InvalidInput") continue;
    const kept = await row<{ return_to: string }>(
      "select return_to from link_request where address = $1 and workspace_id = $2",
      [email, studio.id],
    );
    expect([returnTo, kept.return_to]).toEqual([returnTo, home]);
  }
  for (const inside of [`${home}/invoices/1?a=b&c=%2F#d`, "/p/ünï/x", "/"]) {
    const email = `inside${inside.length}@elsewhere.example`;
    await requestPortalLink(stranger(), { workspace: studio.slug, email, returnTo: inside });
    const kept = await row<{ return_to: string }>("select return_to from link_request where address = $1", [email]);
    expect(kept.return_to).toBe(new URL(inside, "http://x").href.slice("http://x".length));
  }
});

test("no answer holds a link, a token or a code", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const browser = stranger(studio.slug);
  const answer = await requestPortalLink(browser, { workspace: studio.slug, email: anna.email });
  const { token, code } = await signInMailTo(anna.email);
  const entered = await enterPortal(browser, { token });
  const page = await openLink(browser, token);
  for (const { text, headers } of [answer, entered, page]) {
    const other = [...headers].filter(([name]) => name !== "set-cookie");
    for (const secret of [token, code, browser.jar.get(anna.cookie)])
      expect(text + JSON.stringify(other)).not.toContain(secret);
  }
  const { data } = await ask().query<{ __schema: { types: { name: string; fields: { name: string }[] | null }[] } }>(
    "{ __schema { types { name fields { name } } } }",
  );
  const telling = data.__schema.types
    .flatMap(({ fields }) => fields ?? [])
    .filter(({ name }) => /token|code/i.test(name));
  expect(telling).toEqual([]);
});

test("a session is for the browser that pressed the button alone", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const [hers, scanners] = [stranger(studio.slug), stranger(studio.slug)];
  const token = await linkFor(anna);
  await openLink(scanners, token);
  await enterPortal(hers, { token });
  expect(await whoIsIn(hers, studio.slug)).toBe("anna");
  expect(await whoIsIn(scanners, studio.slug)).toBeNull();
  expect(await rows("select 1 from sign_in_link where client_id = $1 and used_at is not null", [anna.id])).toHaveLength(
    1,
  );
});
