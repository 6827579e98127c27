import { setEnabled } from "../support/access";
import { statementsOf, stranger } from "../support/ask";
import { ageLink } from "../support/clock";
import { cookiesIn } from "../support/cookies";
import { rows } from "../support/database";
import { linkFor, liveSessionsOf } from "../support/links";
import { signInMail, mailsTo, signInMailTo } from "../support/mailbox";
import { enterPortal, openLink, passTheMinute, requestPortalLink, signInMember, whoIsIn } from "../support/signing-in";
import { world } from "../support/world";
import { newToken } from "../support/world.seed";

const unsigned = () => world().workspace().client("anna").build();

test("a link has a token of 43 characters, all of them different and none of them likelier than others", async () => {
  const story = world().workspace();
  const people = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const { studio, anna } = await story.client("anna").build();
      await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email });
      return anna;
    }),
  );
  const tokens = await Promise.all(people.map(async ({ email }) => (await signInMailTo(email)).token));
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
  const bits = tokens.map((token) => Buffer.from(token, "base64url")).flatMap((bytes) => [...bytes]);
  const ones = bits.reduce((all, byte) => all + byte.toString(2).replaceAll("0", "").length, 0);
  const [expected, deviation] = [bits.length * 4, Math.sqrt(bits.length * 2)];
  expect(Math.abs(ones - expected)).toBeLessThan(5 * deviation);
});

test("fifty parallel confirmations of one link all reach the update, and exactly one gets a session", async () => {
  const { studio, anna } = await unsigned();
  const before = await liveSessionsOf(anna);
  const token = await linkFor(anna);
  const answers = await Promise.all(Array.from({ length: 50 }, () => enterPortal(stranger(studio.slug), { token })));
  const entered = answers.filter(({ outcome }) => outcome.__typename === "PortalEntered");
  expect(entered).toHaveLength(1);
  expect(answers.filter(({ headers }) => cookiesIn(headers).length > 0)).toEqual(entered);
  for (const { outcome } of answers)
    if (outcome.__typename !== "PortalEntered") expect(outcome).toMatchObject({ reason: "USED" });
  const last = answers.at(-1)?.requestId as string;
  await statementsOf(last);
  const updates = await Promise.all(answers.map(({ statements }) => statements()));
  const reached = updates.filter((statements) => statements.some((sql) => sql.includes("set used_at"))).length;
  expect(reached).toBe(50);
  expect(await liveSessionsOf(anna)).toBe(before + 1);
});

test("a sign-in link lives ten minutes from its sending", async () => {
  const { studio, anna } = await unsigned();
  const token = await linkFor(anna);
  await ageLink(token, "9 minutes 59 seconds");
  expect((await openLink(stranger(studio.slug), token)).data.signInLink.state).toBe("READY");
  await ageLink(token, "2 seconds");
  expect((await openLink(stranger(studio.slug), token)).data.signInLink.state).toBe("EXPIRED");
  expect((await enterPortal(stranger(studio.slug), { token })).outcome).toMatchObject({ reason: "EXPIRED" });

  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email });
  const mailed = await signInMailTo(anna.email);
  await ageLink(mailed.token, "9 minutes 55 seconds");
  expect((await enterPortal(stranger(studio.slug), { token: mailed.token })).outcome.__typename).toBe("PortalEntered");
});

test("an invitation lives seven days, and then offers a new link to the address on file", async () => {
  const { studio, anna } = await unsigned();
  const token = await linkFor(anna, { purpose: "INVITATION" });
  await ageLink(token, "6 days 23:59:00");
  expect((await openLink(stranger(studio.slug), token)).data.signInLink.state).toBe("READY");
  await ageLink(token, "2 minutes");
  expect((await enterPortal(stranger(studio.slug), { token })).outcome).toMatchObject({ reason: "EXPIRED" });

  const renewed = await requestPortalLink(stranger(studio.slug), { token });
  expect(renewed.outcome.__typename).toBe("LinkRequested");
  expect(renewed.text).not.toContain(anna.email);
  const mail = await signInMailTo(anna.email);
  expect((await enterPortal(stranger(studio.slug), { token: mail.token })).outcome.__typename).toBe("PortalEntered");
});

test("a used link says so, names nobody in full, and a press sends a new one to the address on file", async () => {
  const { studio, anna } = await unsigned();
  const token = await linkFor(anna);
  await enterPortal(stranger(studio.slug), { token });
  const page = await openLink(stranger(studio.slug), token);
  expect(page.data.signInLink).toMatchObject({ state: "USED", workspace: studio.slug, brand: { name: studio.name } });
  expect(page.data.signInLink.maskedEmail).toMatch(/^a•••@.•••\.example$/);
  expect(page.text).not.toContain(anna.email);
  expect((await requestPortalLink(stranger(studio.slug), { token })).outcome.__typename).toBe("LinkRequested");
  expect((await signInMailTo(anna.email)).token).not.toBe(token);
});

test("withdrawn, foreign, unknown and malformed links get one same answer", async () => {
  const { studio, anna, other } = await world().workspace().client("anna").workspace({ as: "other" }).build();
  const voided = await linkFor(anna);
  await enterPortal(stranger(studio.slug), { token: await linkFor(anna) });
  const foreign = await linkFor(anna);
  const cases: [string, string][] = [
    [studio.slug, voided],
    [other.slug, foreign],
    [studio.slug, newToken()],
    [studio.slug, "not-a-token"],
    [studio.slug, "'; drop table session; --"],
  ];
  const pages = await Promise.all(cases.map(async ([slug, token]) => (await openLink(stranger(slug), token)).text));
  expect(new Set(pages).size).toBe(1);
  expect(pages[0]).toContain("UNKNOWN");
  const entries = await Promise.all(
    cases.map(async ([slug, token]) => (await enterPortal(stranger(slug), { token })).text),
  );
  expect(new Set(entries).size).toBe(1);
  const renewals = await Promise.all(
    cases
      .filter(([slug]) => slug === studio.slug)
      .map(async ([slug, token]) => (await requestPortalLink(stranger(slug), { token })).outcome.__typename),
  );
  expect(new Set(renewals)).toEqual(new Set(["NotFound"]));
  expect((await openLink(stranger(studio.slug), foreign)).data.signInLink.state).toBe("READY");
});

test("signing in withdraws the client's other links", async () => {
  const { studio, anna, ben } = await world().workspace().client("anna").client("ben").build();
  const [first, second, third] = [await linkFor(anna), await linkFor(anna), await linkFor(anna)];
  const bens = await linkFor(ben);
  expect((await enterPortal(stranger(studio.slug), { token: second })).outcome.__typename).toBe("PortalEntered");
  for (const token of [first, third])
    expect((await enterPortal(stranger(studio.slug), { token })).outcome.__typename).toBe("NotFound");
  expect((await enterPortal(stranger(studio.slug), { token: bens })).outcome.__typename).toBe("PortalEntered");
});

test("a new request leaves the links before it alive, up to three", async () => {
  const { studio, anna } = await unsigned();
  const tokens = [await linkFor(anna), await linkFor(anna), await linkFor(anna)];
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email });
  tokens.push((await signInMailTo(anna.email)).token);
  const states = [];
  for (const token of tokens) states.push((await openLink(stranger(studio.slug), token)).data.signInLink.state);
  expect(states).toEqual(["UNKNOWN", "READY", "READY", "READY"]);
});

test("a client's link opens no other door", async () => {
  const { studio, anna, other } = await world().workspace().client("anna").workspace({ as: "other" }).build();
  const token = await linkFor(anna);
  expect((await enterPortal(stranger(other.slug), { token })).outcome.__typename).toBe("NotFound");
  expect((await enterPortal(stranger(), { workspace: other.slug, token })).outcome.__typename).toBe("NotFound");
  expect((await signInMember(stranger("admin"), { token })).outcome.__typename).toBe("NotFound");
  const members = await linkFor(studio.owner);
  expect((await enterPortal(stranger(studio.slug), { token: members })).outcome.__typename).toBe("NotFound");
  expect((await enterPortal(stranger(), { token })).outcome).toMatchObject({ workspace: studio.slug });
});

test("disabling, archiving and moving on leave a link that was sent dead", async () => {
  const { studio, anna, ben } = await world().workspace().client("anna").client("ben").build();
  const [annas, bens] = [await linkFor(anna), await linkFor(ben)];
  await setEnabled(anna, false);
  await rows("update client set archived_at = now() where id = $1", [ben.id]);
  for (const token of [annas, bens]) {
    const answer = await enterPortal(stranger(studio.slug), { token });
    expect(answer.outcome.__typename).toBe("NotFound");
    expect(cookiesIn(answer.headers)).toEqual([]);
  }
  await setEnabled(anna, true);
  expect((await enterPortal(stranger(studio.slug), { token: annas })).outcome.__typename).toBe("PortalEntered");
});

test("a deep link survives signing in, and a link asked for twice leads where its own request wanted", async () => {
  const { studio, anna } = await unsigned();
  const wanted = [`/p/${studio.slug}/invoices?from=mail#top`, `/p/${studio.slug}/projects`];
  const [first, second] = wanted;
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email, returnTo: first });
  await signInMailTo(anna.email);
  await passTheMinute();
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email, returnTo: second });
  await signInMailTo(anna.email, { count: 2 });
  const mails = (await mailsTo(anna.email)).map(signInMail).reverse();
  const led = [];
  for (const { token } of mails) led.push((await openLink(stranger(studio.slug), token)).data.signInLink.returnTo);
  expect(led).toEqual(wanted);
  const browser = stranger(studio.slug);
  const entered = await enterPortal(browser, { token: mails[0]?.token });
  expect(entered.outcome).toMatchObject({ returnTo: first, workspace: studio.slug });
  expect(await whoIsIn(browser, studio.slug)).toBe("anna");
});
