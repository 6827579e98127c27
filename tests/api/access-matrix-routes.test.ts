import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROUTES, type Route } from "../support/access-matrix";
import { randomIp } from "../support/ask";
import { type Cast, castOf, type Viewing } from "../support/cast";
import { ownService } from "../support/ground";

const HTTP = join(__dirname, "../../services/api/src/http");

test("every route of the service says who may have it, and nothing else is said", () => {
  const sources = readdirSync(HTTP).map((file) => readFileSync(join(HTTP, file), "utf8"));
  const made = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:app|route)\.(get|post|put|patch|delete|route|all)(?:<[^(]*>)?\(\s*"([^"]+)"/g)].map(
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
});

async function statusOf({ method, path }: Route, { viewer, slug }: Viewing): Promise<number> {
  const address = path.replace(":slug", slug).replace(":id", "none").replace("*", "somewhere");
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
  const isByCookie = path === "/admin/logo" && answers === 200;
  const role = viewing.isPreview && isByCookie ? "MEMBER" : viewing.role;
  if (role && RANKS.indexOf(role) >= RANKS.indexOf(may)) return answers;
  return viewing.kind === "nobody" ? refuses[0] : refuses[1];
}
