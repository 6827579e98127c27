import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROUTES, type Route } from "../support/access-matrix";
import { randomIp } from "../support/ask";
import { type Cast, castOf, type Viewing } from "../support/cast";
import { ownService } from "../support/ground";

const HTTP = join(__dirname, "../../services/api/src/http");

test("every route of the service says who may have it, and nothing else is said", () => {
  const sources = readdirSync(HTTP)
    .filter((file) => !file.endsWith(".test.ts"))
    .map((file) => readFileSync(join(HTTP, file), "utf8"));
  const made = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:app|route)\.(get|head|post|put|patch|delete|all)(?:<[^(]*>)?\(\s*"([^"]+)"/g)].map(
      ([, method, path]) => `${method?.toUpperCase()} ${path}`,
    ),
  );
  expect(made.sort()).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).sort());
});

describe("whoever asks by HTTP gets what is theirs to have", () => {
  let cast: Cast;
  beforeAll(async () => {
    cast = await castOf();
  });

  test.each(ROUTES.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", async (_, route) => {
    for (const [name, viewing] of Object.entries(cast.viewings)) {
      const status = await statusOf(route, viewing);
      expect([name, status]).toEqual([name, expectedOf(route, viewing)]);
    }
  });

  const everybody =
    `anonymous anna preview noInvoices noProjects noDeliverables noProposals noContracts disabled revoked
    expired ben carl max mia ada owner`.split(/\s+/);

  test.each(everybody)("%s has the files and the archive of what is theirs to see, and no others", async (name) => {
    const viewing = cast.viewings[name] as Viewing;
    const mine = await filesOf(viewing, viewing.of);
    const sees = (section: string) => viewing.kind !== "nobody" && !viewing.hides.some((hidden) => hidden === section);
    expect(mine).toEqual({
      deliverable: sees("DELIVERABLES") ? 200 : 404,
      contract: sees("CONTRACTS") ? 200 : 404,
      archive: sees("DELIVERABLES") && sees("PROJECTS") ? 200 : 404,
    });
    const status = viewing.seesAnna ? 200 : 404;
    expect(await filesOf(viewing, cast.anna)).toEqual({ deliverable: status, contract: status, archive: status });
  });
});

/** Below the door at which somebody stands: the admin app's, a portal's, a preview's. */
async function filesOf({ viewer, slug, kind, of }: Viewing, whose: Viewing["of"]) {
  const preview = viewer.scope?.startsWith("preview:") ? `/preview/${viewer.scope.slice("preview:".length)}` : "";
  const door = kind === "member" ? "/admin" : `/p/${kind === "client" ? of.slug : slug}${preview}`;
  const ask = async (address: string) => {
    const headers = { "x-forwarded-for": randomIp(), ...viewer.jar.header() };
    const response = await fetch(`${ownService().url}${door}${address}`, { headers });
    await response.arrayBuffer();
    return response.status;
  };
  return {
    deliverable: await ask(`/files/${whose.deliverables[0]?.fileId}`),
    contract: await ask(`/files/${whose.contracts[0]?.fileId}`),
    archive: await ask(`/projects/${whose.projects[0]?.id}.zip`),
  };
}

async function statusOf({ method, path }: Route, { viewer, slug }: Viewing): Promise<number> {
  const address = path
    .replace(":slug", slug)
    .replace(":id", "none")
    .replace(":address", "none")
    .replace("*", "somewhere");
  const response = await fetch(`${ownService().url}${address}`, {
    method,
    redirect: "manual",
    headers: {
      accept: "text/html",
      "x-forwarded-for": randomIp(),
      ...(method === "POST" && { "content-type": "application/json" }),
      ...(viewer.scope && { "portico-scope": viewer.scope }),
      ...viewer.jar.header(),
    },
    body: method === "POST" ? "{}" : undefined,
  });
  await response.arrayBuffer();
  return response.status;
}

const RANKS = ["MEMBER", "ADMIN", "OWNER"];

/** `/admin/…` is asked for with the member's cookie, whatever the scope of the page: a preview's browser has it too. */
function expectedOf({ path, may, answers, refuses = [answers, answers] }: Route, viewing: Viewing): number {
  if (may === "anyone") return answers;
  const isByCookie = path === "/uploads" || (path === "/admin/logo" && answers === 200);
  const role = viewing.isPreview && isByCookie ? "MEMBER" : viewing.role;
  if (role && RANKS.indexOf(role) >= RANKS.indexOf(may)) return answers;
  return viewing.kind === "nobody" ? refuses[0] : refuses[1];
}
