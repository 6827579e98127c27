import { randomUUID } from "node:crypto";
import { setEnabled } from "../support/access";
import { ask, stranger, type Viewer } from "../support/ask";
import { ageSession } from "../support/clock";
import { CookieJar, cookiesIn } from "../support/cookies";
import { row, rows } from "../support/database";
import { ownService } from "../support/ground";
import { linkFor, liveSessionsOf } from "../support/links";
import { enterPortal, leavePortal, sessionEnded, whoIsIn } from "../support/signing-in";
import { world } from "../support/world";
import { newToken } from "../support/world.seed";

const DAYS_30 = 30 * 24 * 60 * 60;
const story = () => world().workspace().client("anna").build();

test("the session's cookie is the workspace's own, out of reach of scripts, other sites and subdomains", async () => {
  const { studio, anna } = await story();
  const { headers } = await enterPortal(stranger(studio.slug), { token: await linkFor(anna) });
  const [cookie, ...others] = cookiesIn(headers);
  expect(others).toEqual([]);
  expect(cookie).toEqual({
    name: `__Host-portal-${studio.id}`,
    value: expect.stringMatching(/^[\w-]{43}$/),
    attributes: { path: "/", secure: true, httponly: true, samesite: "Lax", "max-age": String(DAYS_30) },
  });
});

test("a session lasts thirty days from signing in, to the minute, however much it is used", async () => {
  const { studio, anna } = await story();
  const browser = stranger(studio.slug);
  await enterPortal(browser, { token: await linkFor(anna) });
  const token = browser.jar.get(anna.cookie) as string;
  await ageSession(token, "29 days 23:59:00");
  for (let i = 0; i < 3; i += 1) expect(await whoIsIn(browser, studio.slug)).toBe("anna");
  await ageSession(token, "2 minutes");
  expect(await whoIsIn(browser, studio.slug)).toBeNull();
  expect(await sessionEnded(browser, studio.slug)).toBe("EXPIRED");
  expect((await leavePortal(browser)).outcome.__typename).toBe("UNAUTHENTICATED");
});

test("signing in makes a new token, ends the browser's session before it and adopts none", async () => {
  const { studio, anna } = await story();
  const planted = newToken();
  const browser: Viewer = { scope: studio.slug, jar: new CookieJar({ [anna.cookie]: planted }) };
  await enterPortal(browser, { token: await linkFor(anna) });
  const first = browser.jar.get(anna.cookie) as string;
  expect(first).not.toBe(planted);
  const replaying = (token: string): Viewer => ({ scope: studio.slug, jar: new CookieJar({ [anna.cookie]: token }) });
  expect(await whoIsIn(replaying(planted), studio.slug)).toBeNull();

  await enterPortal(browser, { token: await linkFor(anna) });
  expect(browser.jar.get(anna.cookie)).not.toBe(first);
  expect(await whoIsIn(browser, studio.slug)).toBe("anna");
  expect(await whoIsIn(replaying(first), studio.slug)).toBeNull();
});

test("logging out ends the session, clears the cookie and the cache, and a replay is signed out", async () => {
  const { studio, anna } = await story();
  const replay: Viewer = { scope: studio.slug, jar: anna.jar.copy() };
  const left = await leavePortal(anna);
  expect(left.outcome).toEqual({ __typename: "PortalLeft", workspace: studio.slug });
  expect(cookiesIn(left.headers)).toMatchObject([{ name: anna.cookie, value: "", attributes: { "max-age": "0" } }]);
  expect(left.headers.get("clear-site-data")).toBe('"cache"');
  expect(anna.jar.names()).toEqual([]);
  expect(await whoIsIn(replay, studio.slug)).toBeNull();
  expect(await sessionEnded(replay, studio.slug)).toBe("SIGNED_OUT");
  expect(await sessionEnded(stranger(studio.slug), studio.slug)).toBeNull();
});

test("logging out everywhere ends the client's sessions and nobody else's", async () => {
  const { studio, anna, ben } = await world().workspace().client("anna").client("ben").build();
  const phone = stranger(studio.slug);
  await enterPortal(phone, { token: await linkFor(anna) });
  await leavePortal(anna, { everywhere: true });
  expect(await whoIsIn(phone, studio.slug)).toBeNull();
  expect(await whoIsIn(ben, studio.slug)).toBe("ben");
});

test("a GET logs nobody out", async () => {
  const { studio, anna } = await story();
  const query = encodeURIComponent("mutation { leavePortal { __typename } }");
  const headers = { ...anna.jar.header(), "portico-scope": studio.slug, "apollo-require-preflight": "1" };
  const response = await fetch(`${ownService().url}/graphql?query=${query}`, { headers });
  expect(response.status).toBeGreaterThanOrEqual(400);
  expect(await whoIsIn(anna, studio.slug)).toBe("anna");
});

test("a revoked session is over with the next request, says so, and its client may sign in again", async () => {
  const { studio, anna } = await story();
  await rows("update session set ended_at = now(), end_reason = 'REVOKED' where client_id = $1", [anna.id]);
  expect(await whoIsIn(anna, studio.slug)).toBeNull();
  expect(await sessionEnded(anna, studio.slug)).toBe("REVOKED");
  expect((await enterPortal(anna, { token: await linkFor(anna) })).outcome.__typename).toBe("PortalEntered");
  expect(await whoIsIn(anna, studio.slug)).toBe("anna");
});

test("what became of a member's session is told at the admin door, and of a client's at the portal's", async () => {
  const { studio, anna } = await story();
  const jar = new CookieJar({ [anna.cookie]: anna.token, [studio.owner.cookie]: studio.owner.token });
  const endedAt = (scope: string) => sessionEnded({ scope, jar }, studio.slug);
  await ageSession(studio.owner.token, "31 days");
  expect([await endedAt("admin"), await endedAt(studio.slug)]).toEqual(["EXPIRED", null]);
  await rows("update session set ended_at = now(), end_reason = 'REVOKED' where client_id = $1", [anna.id]);
  expect([await endedAt("admin"), await endedAt(studio.slug)]).toEqual(["EXPIRED", "REVOKED"]);
});

test("whoever is disabled or archived is out with the next request", async () => {
  const { studio, anna, ben } = await world().workspace().client("anna").client("ben").build();
  await setEnabled(anna, false);
  await rows("update client set archived_at = now() where id = $1", [ben.id]);
  for (const person of [anna, ben]) {
    expect(await whoIsIn(person, studio.slug)).toBeNull();
    expect((await leavePortal(person)).outcome.__typename).toBe("UNAUTHENTICATED");
  }
});

test("a client has ten live sessions at most, and the oldest goes first", async () => {
  const { studio, anna } = await story();
  const browsers: Viewer[] = [anna];
  for (let i = 0; i < 12; i += 1) {
    const browser = stranger(studio.slug);
    await enterPortal(browser, { token: await linkFor(anna) });
    browsers.push(browser);
  }
  expect(await liveSessionsOf(anna)).toBe(10);
  const inside = await Promise.all(browsers.map((browser) => whoIsIn(browser, studio.slug)));
  expect(inside).toEqual([null, null, null, ...Array(10).fill("anna")]);
});

test("one browser is signed in to two portals and the admin app, and leaves each on its own", async () => {
  const address = `both@${newToken()
    .slice(0, 8)
    .toLowerCase()
    .replaceAll(/[^a-z\d]/g, "x")}.example`;
  const { one, two, first, second } = await world()
    .workspace({ as: "one" })
    .client("first", { email: address })
    .workspace({ as: "two" })
    .client("second", { email: address })
    .build();
  const jar = new CookieJar();
  const at = (scope: string): Viewer => ({ scope, jar });
  await enterPortal(at(one.slug), { token: await linkFor(first) });
  await enterPortal(at(two.slug), { token: await linkFor(second) });
  jar.set(one.owner.cookie, one.owner.token);
  expect(await whoIsIn(at(one.slug), one.slug)).toBe("first");
  expect(await whoIsIn(at(two.slug), two.slug)).toBe("second");
  expect((await ask(at("admin")).query("{ me { name } }")).data).toEqual({ me: { name: "owner" } });

  await leavePortal(at(one.slug));
  expect(await whoIsIn(at(one.slug), one.slug)).toBeNull();
  expect(await whoIsIn(at(two.slug), two.slug)).toBe("second");
  expect((await ask(at("admin")).query("{ me { name } }")).data).toEqual({ me: { name: "owner" } });
});

test("the scope chooses the cookie and only the cookie gives authority", async () => {
  const { studio, anna, other, ben } = await world()
    .workspace()
    .client("anna")
    .workspace({ as: "other" })
    .client("ben")
    .build();
  const asking = (scope: string | null, cookies: Record<string, string>, slug = studio.slug) =>
    whoIsIn({ scope, jar: new CookieJar(cookies) }, slug);
  expect(await asking(studio.slug, { [anna.cookie]: anna.token })).toBe("anna");
  expect(await asking(null, { [anna.cookie]: anna.token })).toBeNull();
  expect(await asking("admin", { [anna.cookie]: anna.token })).toBeNull();
  expect(await asking(other.slug, { [anna.cookie]: anna.token })).toBeNull();
  expect(await asking(other.slug, { [anna.cookie]: anna.token }, other.slug)).toBeNull();
  expect(await asking(other.slug, { [ben.cookie]: anna.token }, other.slug)).toBeNull();
  expect(await asking(studio.slug, { [anna.cookie]: ben.token })).toBeNull();
  expect(await asking(studio.slug, { [anna.cookie]: studio.owner.token })).toBeNull();
  expect(await asking(studio.slug, { "__Host-admin": anna.token })).toBeNull();
  expect(await asking(other.slug, { [anna.cookie]: anna.token, [ben.cookie]: ben.token }, other.slug)).toBe("ben");
  expect(
    await asking(studio.slug, { [`__Host-portal-${"x".repeat(4000)}`]: anna.token, [anna.cookie]: "" }),
  ).toBeNull();
});

test("a session's row says when, how and from where it began", async () => {
  const { studio, anna } = await story();
  const headers = { "user-agent": `Agent ${"x".repeat(600)}` };
  await enterPortal(stranger(studio.slug), { token: await linkFor(anna) }, { ip: "203.0.113.9", headers });
  const session = await row(
    `select method, host(ip) as ip, length(user_agent) as agent, expires_at - created_at = interval '30 days' as whole
     from session where client_id = $1 order by created_at desc limit 1`,
    [anna.id],
  );
  expect(session).toEqual({ method: "LINK", ip: "203.0.113.9", agent: 500, whole: true });
});

test("no answer to anybody is stored by a browser or a proxy", async () => {
  const { studio, anna } = await story();
  const answer = await ask(anna).query("query ($w: String!) { portal(workspace: $w) { client { name } } }", {
    w: studio.slug,
  });
  expect(answer.headers.get("cache-control")).toBe("no-store");
  const headers = { ...anna.jar.header(), "portico-scope": studio.slug };
  for (const path of [`/p/${studio.slug}`, `/p/${studio.slug}/invoices`, "/admin", "/healthz", "/nothing", "/graphql"])
    expect([path, (await fetch(ownService().url + path, { headers })).headers.get("cache-control")]).toEqual([
      path,
      "no-store",
    ]);
});

test("a browser that is signed in to many portals is signed in to the newest as well", async () => {
  const { studio, anna } = await story();
  const { token, cookie } = anna;
  const others = Array.from({ length: 30 }, () => `__Host-portal-${randomUUID()}=${newToken()}`);
  const how = { headers: { cookie: [...others, `${cookie}=${token}`].join("; ") } };
  expect(await whoIsIn(stranger(studio.slug), studio.slug, how)).toBe("anna");
});
