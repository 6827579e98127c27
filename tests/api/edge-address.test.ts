import { ask } from "../support/ask";
import { row, rows } from "../support/database";
import { linkFor } from "../support/links";
import { type WorldClient, world } from "../support/world";

const ENTER = "mutation ($token: String!) { enterPortal(input: { token: $token }) { __typename } }";

/** Signs in with these headers; answers the address that the session keeps. */
async function keptAddress(
  anna: WorldClient,
  ip: string,
  headers: Record<string, string> = {},
): Promise<string | null> {
  const token = await linkFor(anna);
  const { data } = await ask({ scope: anna.slug, jar: anna.jar.copy() }, { ip, headers }).query(ENTER, { token });
  expect(data).toEqual({ enterPortal: { __typename: "PortalEntered" } });
  const newest = "select host(ip) as ip from session where client_id = $1 order by created_at desc limit 1";
  return (await row<{ ip: string | null }>(newest, [anna.id])).ip;
}

/** Addresses of documentation, so that limits of one test meet no other's. */
let last = 0;
const address = () => `198.51.100.${++last}`;

describe("behind a proxy that is trusted", () => {
  let anna: WorldClient;
  beforeAll(async () => {
    ({ anna } = await world().workspace().client("anna").build());
  });

  test("the address is the right-most one that is not a proxy's", async () => {
    const [client, liar] = [address(), "203.0.113.66"];
    for (const named of [client, `${liar}, ${client}`, `${liar},${liar}, ${client}`, `${client}, 127.0.0.1`])
      expect([named, await keptAddress(anna, named)]).toEqual([named, client]);
  });

  test("a name that only the client can have written counts nothing", async () => {
    const client = address();
    const liar = "203.0.113.66";
    const claims = {
      "x-real-ip": liar,
      forwarded: `for=${liar}`,
      "true-client-ip": liar,
      "cf-connecting-ip": liar,
      "x-client-ip": liar,
    };
    expect(await keptAddress(anna, client, claims)).toBe(client);
  });

  test.each([
    "garbage",
    "unknown",
    "",
    "198.51.100.1:443",
    "999.1.1.1",
    "fe80::1%eth0",
    "'; drop table session; --",
    "::g",
    "1",
  ])("what is no address, %p, is missing and not invented", async (named) => {
    const kept = await keptAddress(anna, named);
    expect(kept === null || kept === "127.0.0.1").toBe(true);
    expect(kept).toBe(named === "" ? "127.0.0.1" : null);
    await rows("delete from rate_limit where key like 'enterPerNetwork:%'");
  });

  test("addresses of both kinds are kept as addresses", async () => {
    expect(await keptAddress(anna, "2001:DB8:0:1:0:0:0:9")).toBe("2001:db8:0:1::9");
    expect(await keptAddress(anna, "::ffff:198.51.100.200")).toMatch(/198\.51\.100\.200$/);
  });
});

describe("tries are counted by network", () => {
  const tried = async (ip: string) => {
    const { data } = await ask(undefined, { ip }).query<{ enterPortal: { __typename: string } }>(ENTER, {
      token: "x".repeat(43),
    });
    return data.enterPortal.__typename;
  };

  test("ten a minute for an IPv4 address, whatever it claims beside", async () => {
    const client = address();
    const answers: string[] = [];
    for (let i = 0; i < 11; i++) answers.push(await tried(`203.0.113.${i}, ${client}`));
    expect(answers).toEqual([...Array(10).fill("NotFound"), "LimitReached"]);
    expect(await tried(`::ffff:${client}`)).toBe("LimitReached");
    expect(await tried(address())).toBe("NotFound");
  });

  test("ten a minute for a household's IPv6 network, however its addresses are written", async () => {
    const written = ["2001:db8:7:7::1", "2001:0db8:0007:0007:ffff::", "2001:DB8:7:7:1:2:3:4"];
    const answers: string[] = [];
    for (let i = 0; i < 11; i++) answers.push(await tried(written[i % 3] as string));
    expect(answers).toEqual([...Array(10).fill("NotFound"), "LimitReached"]);
    expect(await tried("2001:db8:7:8::1")).toBe("NotFound");
  });
});
