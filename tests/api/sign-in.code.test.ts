import { stranger, type Viewer } from "../support/ask";
import { cookiesIn } from "../support/cookies";
import { row } from "../support/database";
import { linkFor, liveSessionsOf } from "../support/links";
import { signInMailTo } from "../support/mailbox";
import { enterPortal, passTheMinute, requestPortalLink, signInMember, requestMemberLink } from "../support/signing-in";
import { type Studio, type WorldClient, world } from "../support/world";

const story = () => world().workspace().client("anna").build();

/** A browser that has asked, and the newest mail that came of it. */
async function asking(studio: Studio, anna: WorldClient, count = 1, browser: Viewer = stranger(studio.slug)) {
  await requestPortalLink(browser, { workspace: studio.slug, email: anna.email });
  const { token, code } = await signInMailTo(anna.email, { count });
  if (!code) throw new Error("The mail has no code.");
  return { browser, token, code };
}

function enterBy(code: string, browser: Viewer, { slug }: Studio, { email }: { email: string }) {
  return enterPortal(browser, { workspace: slug, email, code });
}

const wrong = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, "0");

test("the code of the mail signs in, once, the browser that asked", async () => {
  const { studio, anna } = await story();
  const { browser, code } = await asking(studio, anna);
  const elsewhere = await enterBy(code, stranger(studio.slug), studio, anna);
  expect(elsewhere.outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "code" }] });
  expect(cookiesIn(elsewhere.headers)).toEqual([]);
  // Whoever asks for somebody else has a mark too, and cannot use it for the code of a request that was not theirs.
  const other = stranger(studio.slug);
  await requestPortalLink(other, { workspace: studio.slug, email: anna.email });
  expect(other.jar.get(`__Host-asked-${studio.id}`)).toMatch(/^[\w-]{43}$/);
  expect((await enterBy(code, other, studio, anna)).outcome.__typename).toBe("InvalidInput");

  const entered = await enterBy(`${code.slice(0, 3)} ${code.slice(3)}`, browser, studio, anna);
  expect(entered.outcome).toMatchObject({ __typename: "PortalEntered", workspace: studio.slug });
  expect((await enterBy(code, browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
  const session = await row("select method from session where client_id = $1 order by created_at desc limit 1", [
    anna.id,
  ]);
  expect(session).toEqual({ method: "CODE" });
});

test("only the newest mail's code counts, while the older mail's link still works", async () => {
  const { studio, anna } = await story();
  const older = await asking(studio, anna);
  await passTheMinute();
  const newer = await asking(studio, anna, 2, older.browser);
  if (older.code !== newer.code)
    expect((await enterBy(older.code, older.browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
  expect((await enterPortal(older.browser, { token: older.token })).outcome.__typename).toBe("PortalEntered");
  expect((await enterBy(newer.code, newer.browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
});

test("five wrong codes end the code and not the link", async () => {
  const { studio, anna } = await story();
  const { browser, code, token } = await asking(studio, anna);
  for (let i = 1; i <= 5; i += 1)
    expect((await enterBy(wrong(code, i), browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
  expect((await enterBy(code, browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
  expect((await enterPortal(browser, { token })).outcome.__typename).toBe("PortalEntered");
});

test("of a hundred wrong codes at once no more than five are looked at", async () => {
  const { studio, anna } = await story();
  const { browser, code } = await asking(studio, anna);
  const tries = Array.from({ length: 100 }, (_, i) => enterBy(wrong(code, i + 1), browser, studio, anna));
  for (const { outcome } of await Promise.all(tries)) expect(outcome.__typename).toBe("InvalidInput");
  const request = await row("select code_tries from link_request where address = $1", [anna.email]);
  expect(request).toEqual({ code_tries: 5 });
  expect((await enterBy(code, browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
});

test("a wrong code, an unknown address and a browser that never asked get one same answer", async () => {
  const { studio, anna } = await story();
  const { browser, code } = await asking(studio, anna);
  const answers = [
    await enterBy(wrong(code), browser, studio, anna),
    await enterBy(code, browser, studio, { email: "nobody@nowhere.example" }),
    await enterBy(code, browser, studio, { email: "not an address" }),
    await enterBy(code, stranger(studio.slug), studio, anna),
    await enterBy("", browser, studio, anna),
    await enterBy("abcdef", browser, studio, anna),
  ];
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test("link and code at once give exactly one session", async () => {
  const { studio, anna } = await story();
  const { browser, code, token } = await asking(studio, anna);
  const before = await liveSessionsOf(anna);
  const answers = await Promise.all([
    ...Array.from({ length: 4 }, () => enterBy(code, browser, studio, anna)),
    ...Array.from({ length: 8 }, () => enterPortal(stranger(studio.slug), { token })),
  ]);
  expect(answers.filter(({ outcome }) => outcome.__typename === "PortalEntered")).toHaveLength(1);
  expect(await liveSessionsOf(anna)).toBe(before + 1);
});

test("codes are kept under the service's secret, not as digits or as a plain hash", async () => {
  const { studio, anna } = await story();
  const { code } = await asking(studio, anna);
  const { kept, plain, digest } = await row(
    `select encode(code_mac, 'hex') as kept, encode(convert_to($2, 'utf8'), 'hex') as plain,
            encode(sha256(convert_to($2, 'utf8')), 'hex') as digest
     from sign_in_link where client_id = $1`,
    [anna.id, code],
  );
  expect(kept).not.toContain(plain);
  expect(kept).not.toBe(digest);
});

test("an invitation has no code, and a client's code is none at the members' door", async () => {
  const { studio, anna } = await story();
  await linkFor(anna, { purpose: "INVITATION" });
  const browser = stranger(studio.slug);
  expect((await enterBy("000000", browser, studio, anna)).outcome.__typename).toBe("InvalidInput");
  const { code } = await asking(studio, anna, 1, browser);
  const door: Viewer = { scope: "admin", jar: browser.jar };
  await requestMemberLink(door, { email: anna.email });
  expect((await signInMember(door, { email: anna.email, code })).outcome.__typename).toBe("InvalidInput");
  expect((await enterBy(code, browser, studio, anna)).outcome.__typename).toBe("PortalEntered");
});
