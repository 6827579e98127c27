import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { randomIp, stranger } from "../support/ask";
import { ageLink } from "../support/clock";
import { row, rows } from "../support/database";
import { ownService } from "../support/ground";
import { linkFor } from "../support/links";
import { mailsTo, mailTo, signInMailTo } from "../support/mailbox";
import {
  enterPortal,
  expireLimit,
  ledgerOf,
  passTheMinute,
  requestMemberLink,
  requestPortalLink,
  requestsAnswered,
} from "../support/signing-in";
import { type Studio, world } from "../support/world";
import { hashOf } from "../support/world.seed";

interface Asker {
  readonly studio: Studio;
  readonly email: string;
  readonly ip: string;
}

function askFor({ studio, email, ip }: Asker) {
  return requestPortalLink(stranger(studio.slug), { workspace: studio.slug, email }, { ip });
}

/** Asks once a minute, so many times. */
async function askEachMinute(asker: Asker, times: number): Promise<void> {
  for (let i = 0; i < times; i += 1) {
    await passTheMinute();
    await askFor(asker);
  }
  await requestsAnswered(asker.email);
}

const linksTo = async (client: { readonly id: string }) =>
  (await ledgerOf(client)).filter((template) => template === "SIGN_IN_LINK").length;

/** What requests write; the worker's own counters come later and are not theirs. */
async function stored(): Promise<Record<string, unknown>> {
  return row(`select (select count(*)::int from link_request) as requests,
                     (select count(*)::int from rate_limit where key not like 'linkPerAddress%') as limits,
                     (select count(*)::int from pgboss.job where name in ('portal-link', 'member-link')) as jobs`);
}

test("requests that were refused within a minute do not count against the next", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const asker = { studio, email: anna.email, ip: randomIp() };
  for (let i = 0; i < 9; i += 1) expect((await askFor(asker)).outcome.__typename).toBe("LinkRequested");
  await mailTo(anna.email, { count: 1 });
  expect(await linksTo(anna)).toBe(1);
  await passTheMinute();
  await askFor(asker);
  await mailTo(anna.email, { count: 2 });
});

test("a network is sent one link a minute for an address, five at first and then one in five minutes", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const asker = { studio, email: ` ${anna.email.toUpperCase()} `, ip: randomIp() };
  const answers = [await askFor(asker), await askFor(asker)];
  for (const { outcome, headers } of answers) {
    expect(outcome.__typename).toBe("LinkRequested");
    expect([...headers.keys()].filter((name) => /limit|retry/.test(name))).toEqual([]);
  }
  const asked = { ...asker, email: anna.email };
  await askEachMinute(asked, 8);
  expect(await linksTo(anna)).toBe(5);
  await expireLimit("linkBurst");
  await askEachMinute(asked, 3);
  expect(await linksTo(anna)).toBe(6);
});

test("an attacker on another network cannot use up the owner's links", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  await askEachMinute({ studio, email: anna.email, ip: randomIp() }, 20);
  const before = await linksTo(anna);
  const owner = stranger(studio.slug);
  await requestPortalLink(owner, { workspace: studio.slug, email: anna.email }, { ip: randomIp() });
  const { token, code } = await signInMailTo(anna.email, { count: before + 1 });
  expect(code).toMatch(/^\d{6}$/);
  expect((await enterPortal(owner, { token })).outcome.__typename).toBe("PortalEntered");
});

test("attackers on many networks share one limit, and the network of the owner's earlier sign-in is exempt", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const home = randomIp();
  await rows("update session set ip = $2 where client_id = $1", [anna.id, home]);
  for (let network = 0; network < 6; network += 1)
    await askEachMinute({ studio, email: anna.email, ip: randomIp() }, 5);
  expect(await linksTo(anna)).toBe(15);
  await askEachMinute({ studio, email: anna.email, ip: home }, 1);
  expect(await linksTo(anna)).toBe(16);
  // Nobody has to wait for longer than a link lives, on whichever network.
  await expireLimit("linkPerAddress");
  await askEachMinute({ studio, email: anna.email, ip: randomIp() }, 1);
  expect(await linksTo(anna)).toBe(17);
}, 60_000);

test("the same limits hold for members", async () => {
  const { studio } = await world().workspace().build();
  const { owner } = studio;
  const ip = randomIp();
  for (let i = 0; i < 9; i += 1) await requestMemberLink(stranger("admin"), { email: owner.email }, { ip });
  await mailTo(owner.email, { count: 1 });
  await passTheMinute();
  await requestMemberLink(stranger("admin"), { email: owner.email }, { ip });
  await mailTo(owner.email, { count: 2 });
});

test("a network asks thirty times an hour, an IPv6 network is a /64, and beyond that nothing is written", async () => {
  const { studio } = await world().workspace().build();
  const nets = [() => "198.51.100.7", (i: number) => `2001:db8:7:7::${i.toString(16)}`];
  for (const [n, ip] of nets.entries()) {
    const asking = (i: number) => ({ studio, email: `guest${i}@net${n}-${studio.slug}.example`, ip: ip(i + 1) });
    await Promise.all(Array.from({ length: 30 }, (_, i) => askFor(asking(i))));
    const before = await stored();
    for (let i = 30; i < 40; i += 1) expect((await askFor(asking(i))).outcome.__typename).toBe("LinkRequested");
    expect(await stored()).toEqual(before);
    const { count } = await row("select count(*)::int from link_request where address like $1", [
      `%@net${n}-${studio.slug}.example`,
    ]);
    expect(count).toBe(30);
  }
  await expireLimit("linkPerNetwork");
});

test("requests of all networks together have a limit, above which nothing is written and the log says so", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  await askFor({ studio, email: "first@nowhere.example", ip: randomIp() });
  await rows("update rate_limit set points = 600 where key like 'linkOverall:%'");
  const requests = () => row("select count(*)::int from link_request");
  const before = await requests();
  const answer = await askFor({ studio, email: anna.email, ip: randomIp() });
  expect(answer.outcome.__typename).toBe("LinkRequested");
  expect(await requests()).toEqual(before);
  await expireLimit("linkOverall");
  await askFor({ studio, email: anna.email, ip: randomIp() });
  await mailTo(anna.email);
  expect(readFileSync(ownService().logFile, "utf8")).toContain("requested faster than the limit of the installation");
});

test("the request of an address without access is deleted after an hour, and its job ten minutes after it is done", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const email = `nobody@${studio.slug}.example`;
  await askFor({ studio, email, ip: randomIp() });
  await requestsAnswered(email);
  const kept = await row(
    "select keep_until <= now() + interval '1 hour' as briefly from link_request where address = $1",
    [email],
  );
  expect(kept).toEqual({ briefly: true });
  await rows("update link_request set keep_until = keep_until - interval '1 hour' where address = $1", [email]);
  await askFor({ studio, email: anna.email, ip: randomIp() });
  await mailTo(anna.email);
  expect(await rows("select id from link_request where address = $1", [email])).toEqual([]);
  const queues = await rows("select deletion_seconds from pgboss.queue where name in ('portal-link', 'member-link')");
  expect(queues).toEqual([{ deletion_seconds: 600 }, { deletion_seconds: 600 }]);
});

test("twenty codes a day are tried for an address; then its owner is told once, and signs in by link", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  for (let attack = 0; attack < 5; attack += 1) {
    const browser = stranger(studio.slug);
    await requestPortalLink(browser, { workspace: studio.slug, email: anna.email });
    const { code } = await signInMailTo(anna.email, { count: attack + 1 });
    for (let i = 1; i <= 5; i += 1) {
      const wrong = String((Number(code) + i) % 1_000_000).padStart(6, "0");
      const tried = await enterPortal(browser, { workspace: studio.slug, email: anna.email, code: wrong });
      expect(tried.outcome.__typename).toBe("InvalidInput");
    }
  }
  const notice = await mailTo(anna.email, { count: 6 });
  expect(notice.subject).toBe(`Wrong sign-in codes for ${studio.name}`);
  const owner = stranger(studio.slug);
  await requestPortalLink(owner, { workspace: studio.slug, email: anna.email });
  const { code, token } = await signInMailTo(anna.email, { count: 7 });
  const byCode = await enterPortal(owner, { workspace: studio.slug, email: anna.email, code: code as string });
  expect(byCode.outcome).toMatchObject({ __typename: "InvalidInput", fields: [{ field: "code" }] });
  expect((await enterPortal(owner, { token })).outcome.__typename).toBe("PortalEntered");
  expect((await ledgerOf(anna)).filter((template) => template === "CODE_GUESSING")).toHaveLength(1);
  expect((await mailsTo(anna.email)).filter(({ subject }) => subject === notice.subject)).toHaveLength(1);
}, 60_000);

test("links are deleted ninety days after they expired, and not before", async () => {
  const { anna } = await world().workspace().client("anna").build();
  const [old, recent] = [await linkFor(anna), await linkFor(anna)];
  await ageLink(old, "91 days");
  await ageLink(recent, "89 days");
  const job = randomUUID();
  await rows("insert into pgboss.job (id, name) values ($1, 'forget-link-requests')", [job]);
  const deadline = Date.now() + 15_000;
  while ((await row("select state from pgboss.job where id = $1", [job])).state !== "completed") {
    if (Date.now() > deadline) throw new Error("The nightly work was not done.");
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const left = await rows("select token_hash from sign_in_link where client_id = $1", [anna.id]);
  expect(left).toEqual([{ token_hash: hashOf(recent) }]);
});
