import { ask, randomIp, stranger, type Viewer } from "../support/ask";
import { ageLink } from "../support/clock";
import { cookiesIn } from "../support/cookies";
import { rows } from "../support/database";
import { linkFor, liveSessionsOf } from "../support/links";
import { mailsTo, mailTo, signInMailTo } from "../support/mailbox";
import {
  ledgerOf,
  openLink,
  requestMemberLink,
  requestsAnswered,
  signInMember,
  signOutMember,
} from "../support/signing-in";
import { world } from "../support/world";

const me = async (viewer: Viewer) =>
  (await ask(viewer).query<{ me: { name: string; role: string } | null }>("{ me { name role } }")).data.me;

test("asking for a member's link is answered alike for every address, and only a member gets a mail", async () => {
  const { studio, anna, left } = await world().workspace({ plan: "TEAM" }).member("left").client("anna").build();
  await rows("update member set removed_at = now() where id = $1", [left.id]);
  const addresses = [studio.owner.email, left.email, anna.email, "nobody@nowhere.example", studio.owner.email];
  const answers = [];
  const ip = randomIp();
  for (const email of addresses) answers.push(await requestMemberLink(stranger("admin"), { email }, { ip }));
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ headers }) => [...headers.keys()].join())).size).toBe(1);
  expect(answers[0]?.outcome.__typename).toBe("LinkRequested");
  for (const email of addresses) await requestsAnswered(email);
  await mailTo(studio.owner.email);
  expect(await ledgerOf(studio.owner)).toEqual(["MEMBER_SIGN_IN_LINK"]);
  for (const { id, email } of [left, anna]) {
    expect(await ledgerOf({ id })).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
  }
});

test("a member signs in by link or by code, with a cookie of the members' own", async () => {
  const { studio } = await world().workspace().build();
  const { owner } = studio;
  const browser = stranger("admin");
  await requestMemberLink(browser, { email: owner.email, returnTo: "/admin/clients?search=a" });
  const { token, code, link } = await signInMailTo(owner.email);
  expect(link).toContain("/admin/enter#");
  expect((await openLink(stranger("admin"), token)).data.signInLink).toMatchObject({
    state: "READY",
    purpose: "ADMIN",
  });
  expect((await openLink(stranger(studio.slug), token)).data.signInLink.state).toBe("UNKNOWN");

  const elsewhere = await signInMember(stranger("admin"), { email: owner.email, code: code as string });
  expect(elsewhere.outcome.__typename).toBe("InvalidInput");
  const entered = await signInMember(browser, { email: owner.email, code: code as string });
  expect(entered.outcome).toMatchObject({ __typename: "MemberSignedIn", returnTo: "/admin/clients?search=a" });
  expect(cookiesIn(entered.headers)).toMatchObject([
    {
      name: "__Host-admin",
      attributes: { path: "/", secure: true, httponly: true, samesite: "Lax", "max-age": "2592000" },
    },
  ]);
  expect(await me(browser)).toEqual({ name: "owner", role: "OWNER" });
  expect((await signInMember(stranger("admin"), { token })).outcome).toMatchObject({ reason: "USED" });
});

test("of thirty confirmations of a member's link at once one gets a session", async () => {
  const { studio } = await world().workspace().build();
  const before = await liveSessionsOf(studio.owner);
  const token = await linkFor(studio.owner);
  const answers = await Promise.all(Array.from({ length: 30 }, () => signInMember(stranger("admin"), { token })));
  expect(answers.filter(({ outcome }) => outcome.__typename === "MemberSignedIn")).toHaveLength(1);
  expect(await liveSessionsOf(studio.owner)).toBe(before + 1);
});

test("a member's expired link says so and is renewed to the address on file", async () => {
  const { studio } = await world().workspace().build();
  const token = await linkFor(studio.owner);
  await ageLink(token, "10 minutes 1 second");
  expect((await signInMember(stranger("admin"), { token })).outcome).toMatchObject({ reason: "EXPIRED" });
  const renewed = await requestMemberLink(stranger("admin"), { token });
  expect(renewed.outcome.__typename).toBe("LinkRequested");
  expect(renewed.text).not.toContain(studio.owner.email);
  const mail = await signInMailTo(studio.owner.email);
  expect((await signInMember(stranger("admin"), { token: mail.token })).outcome.__typename).toBe("MemberSignedIn");
});

test("every role is told as it is", async () => {
  const { studio, adam, mia } = await world()
    .workspace({ plan: "TEAM" })
    .member("adam", { role: "ADMIN" })
    .member("mia")
    .build();
  expect(await me(studio.owner)).toEqual({ name: "owner", role: "OWNER" });
  expect(await me(adam)).toEqual({ name: "adam", role: "ADMIN" });
  expect(await me(mia)).toEqual({ name: "mia", role: "MEMBER" });
});

test("whoever is removed is out with the next request, and a link that was sent is dead", async () => {
  const { mia } = await world().workspace({ plan: "TEAM" }).member("mia").build();
  const token = await linkFor(mia);
  await rows("update member set removed_at = now() where id = $1", [mia.id]);
  expect(await me(mia)).toBeNull();
  expect((await signInMember(stranger("admin"), { token })).outcome.__typename).toBe("NotFound");
  expect((await signOutMember(mia)).outcome.__typename).toBe("UNAUTHENTICATED");
});

test("signing out ends this session, or all of the member's", async () => {
  const { studio, mia } = await world().workspace({ plan: "TEAM" }).member("mia").build();
  const laptop = stranger("admin");
  await signInMember(laptop, { token: await linkFor(mia) });
  const replay: Viewer = { scope: "admin", jar: mia.jar.copy() };
  const left = await signOutMember(mia);
  expect(left.outcome).toEqual({ __typename: "MemberSignedOut", everywhere: false });
  expect(cookiesIn(left.headers)).toMatchObject([{ name: "__Host-admin", attributes: { "max-age": "0" } }]);
  expect(left.headers.get("clear-site-data")).toBe('"cache"');
  expect(await me(replay)).toBeNull();
  expect(await me(laptop)).toEqual({ name: "mia", role: "MEMBER" });

  const phone = stranger("admin");
  await signInMember(phone, { token: await linkFor(mia) });
  await signOutMember(phone, { everywhere: true });
  expect(await me(laptop)).toBeNull();
  expect(await me(studio.owner)).not.toBeNull();
});

test("nobody but a member sees a workspace, and a member sees no other", async () => {
  const { studio, anna, other, ben } = await world()
    .workspace()
    .client("anna")
    .workspace({ as: "other" })
    .client("ben")
    .build();
  const document = `query ($id: ID!) {
    me { id }
    workspace { slug client(id: $id) { name } clients { nodes { name } } }
  }`;
  const seen = async (viewer: Viewer, id: string) => (await ask(viewer).query(document, { id })).data;
  for (const viewer of [stranger(), stranger("admin"), anna, { scope: "admin", jar: anna.jar }])
    expect(await seen(viewer, anna.id)).toEqual({ me: null, workspace: null });
  expect(await seen(studio.owner, anna.id)).toMatchObject({
    workspace: { slug: studio.slug, client: { name: "anna" }, clients: { nodes: [{ name: "anna" }] } },
  });
  expect(await seen(studio.owner, ben.id)).toMatchObject({ workspace: { slug: studio.slug, client: null } });
  expect(await seen(other.owner, ben.id)).toMatchObject({ workspace: { client: { name: "ben" } } });
});

test("an address belongs to the members of one workspace", async () => {
  const { studio } = await world().workspace().build();
  const again = world().workspace().member("again", { email: studio.owner.email }).build();
  await expect(again).rejects.toMatchObject({ constraint: "member_address" });
});
