import { ask, randomIp, stranger } from "../support/ask";
import { cookiesIn } from "../support/cookies";
import { ownerPool, row, rows } from "../support/database";
import { mailsTo, mailTo, signInMailTo } from "../support/mailbox";
import {
  type Answered,
  enterPortal,
  ledgerOf,
  expireLimit,
  requestPortalLink,
  requestsAnswered,
} from "../support/signing-in";
import { auc } from "../support/timing";
import { world } from "../support/world";

/** All that a stranger could tell answers apart by, but for what differs between any two: date, id, the value of a cookie. */
function looks({ status, headers, text }: Answered) {
  const seen = [...headers].filter(([name]) => !["date", "x-request-id", "set-cookie"].includes(name)).sort();
  const cookies = cookiesIn(headers).map(({ name, value, attributes }) => ({ name, length: value.length, attributes }));
  return JSON.stringify({ status, seen, cookies, text });
}

/** How many requests for an address were passed to the worker; those that a limit refuses leave no row. */
async function accepted(email: string): Promise<number> {
  return (await rows("select id from link_request where address = $1", [email])).length;
}

test("asking is answered alike for known, disabled, unknown and foreign addresses, throttled or not", async () => {
  const { studio, anna, off, gone, foreign } = await world()
    .workspace()
    .client("anna")
    .client("off", { enabled: false })
    .client("gone", { archived: true })
    .workspace({ as: "other" })
    .client("foreign")
    .build();
  const addresses = [anna.email, off.email, gone.email, foreign.email, studio.owner.email, "nobody@nowhere.example"];
  const ip = randomIp();
  const answers: Answered[] = [];
  for (const email of [...addresses, anna.email, "nobody@nowhere.example"])
    answers.push(await requestPortalLink(stranger(studio.slug), { workspace: studio.slug, email }, { ip }));
  expect(new Set(answers.map(looks)).size).toBe(1);
  const [first] = answers;
  expect(first?.outcome).toEqual({
    __typename: "LinkRequested",
    message: "If this address has access, we've sent a link. At most one a minute; check the latest email.",
  });
  expect(await accepted(anna.email)).toBe(1);
  expect(cookiesIn((first as Answered).headers)).toMatchObject([
    { name: `__Host-asked-${studio.id}`, attributes: { path: "/", secure: true, httponly: true, samesite: "Lax" } },
  ]);

  for (const email of addresses) await requestsAnswered(email);
  await mailTo(anna.email);
  expect(await ledgerOf(anna)).toEqual(["SIGN_IN_LINK"]);
  for (const { email, id } of [off, gone, foreign, studio.owner]) {
    expect(await ledgerOf({ id })).toEqual([]);
    expect(await mailsTo(email)).toEqual([]);
  }
  expect(await mailsTo("nobody@nowhere.example")).toEqual([]);
});

test("asking takes as long for a known address as for an unknown one", async () => {
  for (let tries = 1; ; tries += 1) {
    const area = await measured();
    if (area <= 0.6) return;
    if (tries === 3) expect(area).toBeLessThanOrEqual(0.6);
  }

  async function measured(): Promise<number> {
    const pairs = 200;
    await expireLimit("linkOverall");
    let story = world().workspace();
    for (let i = 0; i < pairs; i += 1) story = story.client(`client${i}`);
    const { studio } = await story.build();
    const known = await rows<{ email: string }>("select email from client where workspace_id = $1", [studio.id]);
    const times = { known: [] as number[], unknown: [] as number[] };
    for (const [i, { email }] of known.entries()) {
      const round: [keyof typeof times, string][] = [
        ["known", email],
        ["unknown", email.replace("@", "@not-")],
      ];
      // Whoever comes second may find things warmer.
      for (const [kind, address] of i % 2 ? round : round.reverse()) {
        const start = performance.now();
        await requestPortalLink(stranger(), { workspace: studio.slug, email: address });
        times[kind].push(performance.now() - start);
      }
    }
    await rows("update portal_access set enabled = false where workspace_id = $1", [studio.id]);
    const { count } = await row("select count(*)::int from link_request where workspace_id = $1", [studio.id]);
    expect(count).toBe(2 * pairs);
    return auc(times.known, times.unknown);
  }
}, 120_000);

test("a network confirms ten times a minute, and is told when it may again", async () => {
  const ip = randomIp();
  for (let i = 0; i < 10; i += 1)
    expect((await enterPortal(stranger(), { token: "x" }, { ip })).outcome.__typename).toBe("NotFound");
  const eleventh = await enterPortal(stranger(), { token: "x" }, { ip });
  expect(eleventh.outcome.__typename).toBe("LimitReached");
  expect(eleventh.outcome.retryAfterSeconds).toBeGreaterThan(0);
  expect(eleventh.outcome.retryAfterSeconds).toBeLessThanOrEqual(60);
});

test("ten mutations under ten names in one request are refused", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const aliased = Array.from(
    { length: 10 },
    (_, i) => `m${i}: requestPortalLink(input: { workspace: "${studio.slug}", email: "${anna.email}" }) { __typename }`,
  );
  const inFragments = `mutation { ...all } fragment all on Mutation { ${aliased.join(" ")} }`;
  for (const document of [`mutation { ${aliased.join(" ")} }`, inFragments])
    expect(await ask().query(document)).toMatchObject({ status: 400 });
  expect(await accepted(anna.email)).toBe(0);
});

test("an address is compared in one form and mail goes to the one on file", async () => {
  const { studio } = await world().workspace().build();
  const corpus: [onFile: string, asked: string][] = [
    ["quack@quac.example", "quac\u212A@quac.example"],
    ["Anna.Berg@Berg.example", "  anna.berg@BERG.example "],
    ["fullwidth@wide.example", "fullwidth＠wide.example"],
    ["müller@umlaut.example", "mu\u0308ller@umlaut.example"],
  ];
  for (const [email, asked] of corpus) {
    const mine = `${studio.slug}.`;
    const [stored, typed] = [email.replace(/(?<=@)/u, mine), asked.replace(/(?<=[@＠])/u, mine)];
    const { anna, ...there } = await world().workspace().client("anna", { email: stored }).build();
    await requestPortalLink(stranger(), { workspace: there.studio.slug, email: typed });
    const mail = await signInMailTo(stored);
    expect(mail.to).toBe(stored);
    expect((await enterPortal(stranger(there.studio.slug), { token: mail.token })).outcome.__typename).toBe(
      "PortalEntered",
    );
    expect(await ledgerOf(anna)).toContain("SIGN_IN_LINK");
  }
});

test("what is not one plain address is refused before anything is written", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const refused = [
    `${anna.email},evil@evil.example`,
    `${anna.email};evil@evil.example`,
    `${anna.email} evil@evil.example`,
    `"anna@evil.example"@x.example`,
    `${anna.email}\r\nBcc: evil@evil.example`,
    `anna\u202e@x.example`,
    `anna\u200b@x.example`,
    `anna\u0007@x.example`,
    `<${anna.email}>`,
    `Anna <${anna.email}>`,
    "anna@x.example(comment)",
    "anna",
    "@x.example",
    "anna@",
    "",
    `${"a".repeat(250)}@x.example`,
  ];
  const before = await row("select count(*)::int from link_request");
  for (const email of refused) {
    const { outcome } = await requestPortalLink(stranger(), { workspace: studio.slug, email });
    expect([email, outcome]).toMatchObject([email, { __typename: "InvalidInput", fields: [{ field: "email" }] }]);
    expect(outcome.message).not.toContain("evil");
  }
  expect(await row("select count(*)::int from link_request")).toEqual(before);
});

test("a portal that does not exist says so, and takes nothing", async () => {
  const email = "anna@nowhere-at-all.example";
  expect((await requestPortalLink(stranger(), { workspace: "nowhere-at-all", email })).outcome.__typename).toBe(
    "NotFound",
  );
  expect(await accepted(email)).toBe(0);
});

test("access taken away while the worker is at the door withholds the mail", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const holder = await ownerPool().connect();
  try {
    await holder.query("begin");
    await holder.query("update portal_access set enabled = false where client_id = $1", [anna.id]);
    await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email });
    const waiting = "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%portal_access%'";
    while ((await rows(waiting)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await holder.query("commit");
  } finally {
    holder.release();
  }
  await requestsAnswered(anna.email);
  expect(await ledgerOf(anna)).toEqual([]);
});
