import { request } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import sharp from "sharp";
import type { Viewer } from "../support/ask";
import { sendLogo } from "../support/brand";
import { ground, ownService } from "../support/ground";
import { freePort, startService } from "../support/service";
import { world } from "../support/world";

interface Raw {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** A request with a Host of its own, whose body stays as it came. */
function raw(path: string, headers: Record<string, string>, body?: string, at = ownService().url): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(`${at}${path}`, { method: body === undefined ? "GET" : "POST", headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

describe("a page that was made to lead to our address under a name of its own", () => {
  test.each(["/dev/mail", "/dev/mail.json", "/dev/mail/nothing", "/graphql", "/metrics"])(
    "reads nothing at %s",
    async (path) => {
      const accept = path === "/graphql" ? { accept: "text/html" } : undefined;
      const { port } = new URL(ownService().url);
      for (const host of [
        `evil.example:${port}`,
        "evil.example",
        `localhost.evil.example:${port}`,
        `evil.example:${port}@localhost`,
      ]) {
        const { status, body } = await raw(path, { host, ...accept });
        expect([host, status, body.toString()]).toEqual([
          host,
          404,
          expect.stringContaining("nothing at this address"),
        ]);
      }
      for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `studio.localhost:${port}`])
        if (path !== "/dev/mail/nothing")
          expect([host, (await raw(path, { host, ...accept })).status]).toEqual([host, 200]);
    },
  );
});

describe("figures are for the machine itself, or for a token", () => {
  test("what came through a proxy gets none", async () => {
    for (const header of ["x-forwarded-for", "forwarded", "via", "x-forwarded-host"])
      expect([header, (await raw("/metrics", { [header]: "198.51.100.7" })).status]).toEqual([header, 404]);
  });

  test("a token opens them from everywhere, and a wrong one does not", async () => {
    const port = await freePort();
    const token = "a token of the figures";
    const folder = join(ground().folder, "figures");
    const service = await startService({
      databaseUrl: ownService().databaseUrl,
      folder,
      port,
      environment: { METRICS_TOKEN: token },
    });
    try {
      const statusFor = async (authorization: string) =>
        (await raw("/metrics", { "x-forwarded-for": "198.51.100.7", authorization }, undefined, service.url)).status;
      expect(await statusFor(`Bearer ${token}`)).toBe(200);
      for (const wrong of ["", token, "Bearer", `Bearer ${token}x`, `Basic ${token}`])
        expect([wrong, await statusFor(wrong)]).toEqual([wrong, 404]);
    } finally {
      await service.stop();
    }
  });
});

describe("what the graph answers is compressed", () => {
  const LONG = "x".repeat(2_000);
  let anna: Viewer;
  let mia: Viewer;
  beforeAll(async () => {
    ({ anna, mia } = await world().workspace().member("mia").client("anna").build());
  });

  const post = (viewer: Viewer, query: string, variables: object, headers: Record<string, string>) =>
    raw(
      "/graphql",
      { "content-type": "application/json", "portico-scope": viewer.scope ?? "", ...viewer.jar.header(), ...headers },
      JSON.stringify({ query, variables }),
    );
  const fields = Array.from(
    { length: 12 },
    (_, i) => `a${i}: brand { name accent accentContrast accentOnLight } `,
  ).join(" ");
  const PORTAL = `query ($w: String!) { portal(workspace: $w) { ${fields} } }`;

  test("where it is long and the client takes it, and is the same then", async () => {
    const variables = { w: anna.scope };
    const plain = await post(anna, PORTAL, variables, {});
    const small = await post(anna, PORTAL, variables, { "accept-encoding": "br, gzip;q=0.8" });
    expect([plain.headers["content-encoding"], small.headers["content-encoding"]]).toEqual([undefined, "gzip"]);
    expect([plain.headers.vary, small.headers.vary]).toEqual(["accept-encoding", "accept-encoding"]);
    expect(gunzipSync(small.body).toString()).toBe(plain.body.toString());
    expect(small.body.length).toBeLessThan(plain.body.length / 2);
    const refused = await post(anna, PORTAL, variables, { "accept-encoding": "gzip;q=0, identity" });
    expect(refused.headers["content-encoding"]).toBeUndefined();
    const short = await post(anna, "{ __typename }", {}, { "accept-encoding": "gzip" });
    expect(short.headers["content-encoding"]).toBeUndefined();
  });

  test("but not what a command answers, in which a secret may stand beside what was sent", async () => {
    const again = Array.from({ length: 14 }, (_, i) => `a${i}: message`).join(" ");
    const command = `mutation ($id: ID!, $name: String!) { updateProject(input: { id: $id, name: $name }) {
      ... on Problem { ${again} } ... on InvalidInput { fields { field message } } } }`;
    const { status, headers, body } = await post(
      mia,
      command,
      { id: "nothing", name: LONG },
      { "accept-encoding": "gzip" },
    );
    expect(body.length).toBeGreaterThan(500);
    expect([status, headers["content-encoding"], headers.vary]).toEqual([200, undefined, undefined]);
  });
});

test("what a cookie decides is kept by that browser alone, and shown by no other site", async () => {
  const { studio } = await world().workspace().build();
  const picture = await sharp({ create: { width: 30, height: 10, channels: 3, background: "#3454d1" } })
    .png()
    .toBuffer();
  const { logo } = await sendLogo(studio.owner, picture);
  const kept = async (path: string) => {
    const { status, headers } = await raw(path, studio.owner.jar.header());
    return [status, headers["cache-control"], headers["cross-origin-resource-policy"], headers.vary];
  };
  const year = "max-age=31536000, immutable";
  expect(await kept(`/admin/logo?v=${logo?.id}`)).toEqual([200, `private, ${year}`, "same-origin", "cookie"]);
  expect(await kept("/admin/logo")).toEqual([200, "private, max-age=300", "same-origin", "cookie"]);
  expect(await kept("/admin/brand.css")).toEqual([200, "no-store", "same-origin", "cookie"]);
  expect(await kept(`/p/${studio.slug}/logo?v=${logo?.id}`)).toEqual([
    200,
    `public, ${year}`,
    "cross-origin",
    undefined,
  ]);

  const page = (await raw(`/p/${studio.slug}`, {})).body.toString();
  const [, version] = /brand\.css\?v=(\w+)/.exec(page) ?? [];
  expect(await kept(`/admin/brand.css?v=${version}`)).toEqual([200, `private, ${year}`, "same-origin", "cookie"]);
  expect(await kept(`/p/${studio.slug}/brand.css?v=${version}`)).toEqual([
    200,
    `public, ${year}`,
    "same-origin",
    undefined,
  ]);
});
