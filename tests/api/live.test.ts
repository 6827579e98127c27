import { act } from "../support/act";
import { hide, setEnabled } from "../support/access";
import { ask, stranger } from "../support/ask";
import { ageSession } from "../support/clock";
import { CookieJar } from "../support/cookies";
import { rows } from "../support/database";
import { ownService } from "../support/ground";
import { runOperator } from "../support/service";
import { leavePortal, signOutMember } from "../support/signing-in";
import { openStream, notifyPortal } from "../support/stream";
import { world } from "../support/world";
import { hashOf } from "../support/world.seed";
import type { Section } from "../support/world.options";

const story = () => world().workspace().client("anna").client("berta").build();
const EVERYTHING: Section[] = ["INVOICES", "PROJECTS", "DELIVERABLES", "PROPOSALS", "CONTRACTS"];
const COMPLETE = { event: "complete", data: null };

test("an open portal is told of a change in a section that it shows", async () => {
  const { studio, anna } = await story();
  const stream = await openStream(anna, studio.slug);
  expect([stream.status, stream.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
  expect(stream.headers.get("x-accel-buffering")).toBe("no");
  expect(stream.headers.get("cache-control")).toBe("no-store");
  expect(stream.headers.get("content-encoding")).toBeNull();
  await notifyPortal(studio, { clientId: anna.id, sections: ["INVOICES"] });
  expect(await stream.sections()).toEqual(["INVOICES"]);
  await notifyPortal(studio, { sections: ["PROJECTS", "INVOICES"] });
  expect(new Set(await stream.sections())).toEqual(new Set(["INVOICES", "PROJECTS"]));
  stream.close();
});

test("a change in a hidden section, of another client or of another workspace tells nothing", async () => {
  const { studio, anna, berta, other } = await world()
    .workspace()
    .client("anna", { hides: ["INVOICES"] })
    .client("berta")
    .workspace({ as: "other" })
    .build();
  const stream = await openStream(anna, studio.slug);
  await notifyPortal(studio, { clientId: anna.id, sections: ["INVOICES"] });
  await notifyPortal(studio, { clientId: berta.id, sections: ["PROJECTS"] });
  await notifyPortal(other, { sections: ["PROJECTS"] });
  await notifyPortal({ id: other.id }, { clientId: anna.id });
  await notifyPortal(studio, { clientId: anna.id, sections: ["INVOICES", "CONTRACTS"] });
  expect(await stream.sections()).toEqual(["CONTRACTS"]);
  stream.close();
});

test("another choice of sections is told with those that are shown now, even when none is", async () => {
  const { studio, anna } = await story();
  const stream = await openStream(anna, studio.slug);
  await hide(anna, ["INVOICES"]);
  await notifyPortal(studio, { clientId: anna.id });
  expect(await stream.sections()).toEqual(EVERYTHING.slice(1));
  await hide(anna, EVERYTHING);
  await notifyPortal(studio, {});
  expect(await stream.sections()).toEqual([]);
  stream.close();
});

test("a change that is rolled back was never told", async () => {
  const { studio, anna } = await story();
  const stream = await openStream(anna, studio.slug);
  const change = JSON.stringify({ workspaceId: studio.id, clientId: anna.id, sections: ["PROJECTS"] });
  await rows(`begin; select pg_notify('portico_portal', '${change}'); rollback`);
  await notifyPortal(studio, { clientId: anna.id, sections: ["CONTRACTS"] });
  expect(await stream.sections()).toEqual(["CONTRACTS"]);
  stream.close();
});

describe("a stream ends with a last event when", () => {
  const ends: [string, (anna: Awaited<ReturnType<typeof story>>["anna"]) => Promise<unknown>][] = [
    [
      "the session is revoked",
      ({ token }) =>
        rows("update session set ended_at = now(), end_reason = 'REVOKED' where token_hash = $1", [hashOf(token)]),
    ],
    ["the portal is disabled", (anna) => setEnabled(anna, false)],
    ["the client is archived", ({ id }) => rows("update client set archived_at = now() where id = $1", [id])],
    ["the session has expired", ({ token }) => ageSession(token, "31 days")],
  ];
  test.each(ends)("%s", async (_when, end) => {
    const { studio, anna, berta } = await story();
    const [stream, others] = [await openStream(anna, studio.slug), await openStream(berta, studio.slug)];
    await end(anna);
    await notifyPortal(studio, {});
    const from = performance.now();
    expect(await stream.ended()).toEqual([COMPLETE]);
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(await others.sections()).toEqual(EVERYTHING);
    others.close();
  });

  test("the client logs out, in this browser or everywhere", async () => {
    const { studio, anna, berta } = await story();
    const [ofAnna, ofBerta] = [await openStream(anna, studio.slug), await openStream(berta, studio.slug)];
    await leavePortal({ ...anna, jar: anna.jar.copy() });
    await leavePortal({ ...berta, jar: berta.jar.copy() }, { everywhere: true });
    expect(await ofAnna.ended()).toEqual([COMPLETE]);
    expect(await ofBerta.ended()).toEqual([COMPLETE]);
  });
});

test("a session that expires unnoticed ends its stream by the next heartbeat", async () => {
  const { studio, anna } = await story();
  const stream = await openStream(anna, studio.slug);
  await ageSession(anna.token, "31 days");
  expect(await stream.next(20_000)).toEqual(COMPLETE);
  expect(stream.heartbeats()).toBeGreaterThanOrEqual(1);
});

test("nobody, a member, and whoever stands at another portal's door are told to sign in", async () => {
  const { studio, anna, other, clara } = await world()
    .workspace()
    .client("anna")
    .workspace({ as: "other" })
    .client("clara")
    .build();
  const asking: [string, Promise<Awaited<ReturnType<typeof openStream>>>][] = [
    ["UNAUTHENTICATED", openStream(stranger(studio.slug), studio.slug)],
    ["UNAUTHENTICATED", openStream(stranger(), studio.slug)],
    ["UNAUTHENTICATED", openStream(anna, other.slug)],
    ["UNAUTHENTICATED", openStream({ ...clara, scope: studio.slug }, studio.slug)],
    ["UNAUTHENTICATED", openStream(anna, "nowhere")],
    ["FORBIDDEN", openStream(studio.owner, studio.slug)],
  ];
  for (const [code, opening] of asking) {
    const stream = await opening;
    expect(stream.status).toBe(200);
    const [refused, last, ...more] = await stream.ended();
    expect(refused).toMatchObject({ event: "next", data: { errors: [{ extensions: { code } }] } });
    expect([last, more]).toEqual([COMPLETE, []]);
  }
});

test("the scope may stand in the address", async () => {
  const { studio, anna } = await story();
  const stream = await openStream(anna, studio.slug, { path: `/graphql?scope=${studio.slug}` });
  await notifyPortal(studio, {});
  expect(await stream.sections()).toEqual(EVERYTHING);
  stream.close();
});

test("a stream is held to the limits of every request, and answers nothing but a subscription", async () => {
  const { studio, anna } = await story();
  const of = async (query: string, more: object = {}, headers = {}) => {
    const stream = await openStream(anna, studio.slug, { body: { query, ...more }, headers });
    return [stream.status, JSON.parse(await stream.text()).errors[0].message];
  };
  const follow = `portalChanged(workspace: "${studio.slug}") { sections }`;
  expect(await of(`subscription { ${follow} } #${"x ".repeat(50_000)}`)).toEqual([413, expect.any(String)]);
  expect(await of(`subscription { ${follow.replace("}", `${"sections ".repeat(1_000)}}`)} }`)).toEqual([
    400,
    expect.stringContaining("more that 1000 tokens"),
  ]);
  const aliases = Array.from({ length: 16 }, (_, i) => `a${i}: sections`).join(" ");
  expect(await of(`subscription { ${follow.replace("sections", aliases)} }`)).toEqual([
    400,
    "The operation has 16 aliases; 15 are allowed.",
  ]);
  expect(await of("subscription {")).toEqual([400, expect.stringContaining("Syntax Error")]);
  expect(await of("subscription { nothing }")).toEqual([400, expect.stringContaining("Cannot query field")]);
  expect(await of(`subscription { a: ${follow} b: ${follow} }`)).toEqual([400, expect.any(String)]);
  expect(await of("{ me { id } }")).toEqual([400, "Only a subscription is answered as a stream."]);
  expect(await of("mutation { leavePortal { __typename } }")).toEqual([400, expect.any(String)]);
  expect(await of(`subscription { ${follow.replace(studio.slug, "\\u0000")} }`)).toEqual([400, expect.any(String)]);
  expect(await of(follow, { variables: [] })).toEqual([400, expect.any(String)]);
  const foreign = { origin: "https://evil.example" };
  expect(await of(`subscription { ${follow} }`, {}, foreign)).toEqual([403, expect.any(String)]);
});

test("without its `Accept` a subscription is refused with a sentence", async () => {
  const { studio, anna } = await story();
  const query = `subscription { portalChanged(workspace: "${studio.slug}") { sections } }`;
  const { status, errors } = await ask(anna).query(query);
  expect([status, errors?.[0]?.message]).toEqual([400, "Ask for a subscription with `Accept: text/event-stream`."]);
});

test("a session has 32 streams at most, another session is not touched, and a closed one makes room", async () => {
  const { studio, anna, berta } = await story();
  const open = await Promise.all(Array.from({ length: 32 }, () => openStream(anna, studio.slug)));
  expect(open.map(({ status }) => status)).toEqual(Array(32).fill(200));
  const refused = await openStream(anna, studio.slug);
  expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
  expect(JSON.parse(await refused.text()).errors[0].message).toMatch(/^Too many streams are open/);
  const other = await openStream(berta, studio.slug);
  expect(other.status).toBe(200);
  open.pop()?.close();
  let again = refused;
  while (again.status !== 200) again = await openStream(anna, studio.slug);
  for (const stream of [...open, other, again]) stream.close();
});

test("what waits holds no connection: more streams than the pool has leave everybody else's answers quick", async () => {
  const { studio, anna } = await story();
  const streams = await Promise.all(Array.from({ length: 30 }, () => openStream(anna, studio.slug)));
  const { data } = await ask(anna).query("query ($w: String!) { portal(workspace: $w) { isPreview } }", {
    w: studio.slug,
  });
  expect(data).toEqual({ portal: { isPreview: false } });
  await notifyPortal(studio, { sections: ["CONTRACTS"] });
  expect(await Promise.all(streams.map((stream) => stream.sections()))).toEqual(Array(30).fill(["CONTRACTS"]));
  for (const stream of streams) stream.close();
});

test("a preview follows as its client does, while the portal is off too, and ends with its member's session", async () => {
  const { studio, anna } = await world()
    .workspace()
    .client("anna", { enabled: false, hides: ["INVOICES"] })
    .build();
  const { outcome } = await act(studio.owner, "startPreview", { clientId: anna.id });
  const viewer = { scope: `preview:${String(outcome.preview)}`, jar: studio.owner.jar };
  const stream = await openStream(viewer, studio.slug);
  await notifyPortal(studio, { clientId: anna.id, sections: ["INVOICES", "PROJECTS"] });
  expect(await stream.sections()).toEqual(["PROJECTS"]);
  await signOutMember({ ...studio.owner, jar: studio.owner.jar.copy() });
  await notifyPortal(studio, { clientId: anna.id, sections: ["PROJECTS"] });
  expect((await stream.ended()).at(-1)).toEqual(COMPLETE);
});

test("what the commands change is told: a switch, a name, the brand, the plan", async () => {
  const { studio, anna } = await story();
  const stream = await openStream(anna, studio.slug);
  await act(studio.owner, "setSectionVisibility", { clientId: anna.id, section: "PROJECTS", visible: false });
  const left = EVERYTHING.filter((section) => section !== "PROJECTS");
  expect(await stream.sections()).toEqual(left);
  await act(studio.owner, "updateClient", { id: anna.id, name: "Anna & Söhne" });
  expect(await stream.sections()).toEqual(left);
  await act(studio.owner, "updateBrand", { accent: "#225533" });
  expect(await stream.sections()).toEqual(left);
  const { databaseUrl } = ownService();
  await runOperator(["set-plan", studio.slug, "FREE"], { DATABASE_URL: databaseUrl, DATA_DIR: ownService().dataDir });
  expect(await stream.sections()).toEqual(left);
  await act(studio.owner, "revokePortalSessions", { clientId: anna.id });
  expect((await stream.ended()).at(-1)).toEqual(COMPLETE);
});

test("a session's cookie of another client in the same browser is not heard", async () => {
  const { studio, anna, berta } = await story();
  const stream = await openStream(
    { scope: studio.slug, jar: new CookieJar({ [berta.cookie]: berta.token }) },
    studio.slug,
  );
  await notifyPortal(studio, { clientId: anna.id, sections: ["INVOICES"] });
  await notifyPortal(studio, { clientId: berta.id, sections: ["CONTRACTS"] });
  expect(await stream.sections()).toEqual(["CONTRACTS"]);
  stream.close();
});
