import { existsSync } from "node:fs";
import statics from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Context, type Service } from "../core/context";
import { system } from "../core/viewer";
import { asMember } from "../modules/identity/member.viewer";
import { LogoPictures } from "../modules/workspace/logo.store";
import type { Workspace } from "../modules/workspace/workspace.entity";
import { Workspaces } from "../modules/workspace/workspace.store";
import { brandVersion, cssOf, headOf, plainHead } from "./brand";
import { type App, builtPage, distOf, preloadOf } from "./built";
import { isOurHost } from "./origin";
import { requestOf } from "./request";
import { contextOf } from "./scope";

interface Settings {
  readonly service: Service;
  readonly hasSandbox: boolean;
}

type PortalRequest = FastifyRequest<{ Params: { slug: string; "*"?: string }; Querystring: { v?: string } }>;

/** Who may keep an answer, and who may show it. */
interface Audience {
  readonly cache: "public" | "private";
  readonly headers: Readonly<Record<string, string>>;
}

/** The address names the workspace: everybody gets the same, and mail programs show the logo. */
const PUBLIC: Audience = { cache: "public", headers: { "cross-origin-resource-policy": "cross-origin" } };
/** The cookie decides whose it is: nobody but this browser may keep it, and no other site may show it. */
const OF_COOKIE: Audience = { cache: "private", headers: { vary: "cookie" } };

const YEAR = "max-age=31536000, immutable";
const MINUTES = "max-age=300";

/** The sandbox's editor styles itself at run time and works in blobs; it is a developer's page, with a policy of its own. */
const SANDBOX_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The built clients with the workspace's brand in their head, the brand's own files, and the sandbox. */
export async function pages(app: FastifyInstance, { service, hasSandbox }: Settings): Promise<void> {
  for (const client of ["portal", "admin", "sandbox"] as const) await serveAssets(app, client);

  app.get("/p/:slug", (request: PortalRequest, reply) => portalPage(request, reply));
  app.get("/p/:slug/*", (request: PortalRequest, reply) => portalPage(request, reply));
  app.get("/p/:slug/brand.css", async (request: PortalRequest, reply) =>
    brandSheet(request, reply, await workspaceOf(request), PUBLIC),
  );
  app.get("/p/:slug/logo", async (request: PortalRequest, reply) =>
    logo(request, reply, await workspaceOf(request), PUBLIC),
  );
  app.get("/admin", adminPage);
  app.get("/admin/*", adminPage);
  app.get("/admin/brand.css", async (request, reply) =>
    brandSheet(request, reply, await workspaceOfMember(request, reply), OF_COOKIE),
  );
  app.get("/admin/logo", async (request: PortalRequest, reply) =>
    logo(request, reply, await workspaceOfMember(request, reply), OF_COOKIE),
  );
  app.get("/", (_request, reply) => reply.redirect("/admin"));
  app.get("/graphql", (request, reply) => {
    if (!hasSandbox || !wantsPage(request) || !isOurHost(request, service.publicUrl)) return reply.callNotFound();
    return html(reply.header("content-security-policy", SANDBOX_POLICY), builtPage("sandbox", ""));
  });

  async function portalPage(request: PortalRequest, reply: FastifyReply) {
    const workspace = await workspaceOf(request);
    const { slug } = request.params;
    if (workspace && workspace.slug !== slug)
      return reply.redirect(request.url.replace(/^\/p\/[^/?]*/, `/p/${workspace.slug}`));
    const head = workspace
      ? `${headOf(workspace)}${preloadOf(request.params["*"] ?? "")}`
      : plainHead("Portal not found");
    return html(reply.status(workspace ? 200 : 404), builtPage("portal", head));
  }

  async function adminPage(_request: FastifyRequest, reply: FastifyReply) {
    return html(reply, builtPage("admin", `${plainHead("Portico")}<link rel="stylesheet" href="/admin/brand.css">`));
  }

  /** Brand and logo are public with the address of the portal: they are on the page where nobody is signed in yet. */
  function systemContext(request: FastifyRequest, reply: FastifyReply): Context {
    return new Context(service, requestOf(request, reply), system);
  }

  function workspaceOf(request: PortalRequest): Promise<Workspace | null> {
    return systemContext(request, {} as FastifyReply)
      .get(Workspaces)
      .bySlug(request.params.slug);
  }

  async function workspaceOfMember(request: FastifyRequest, reply: FastifyReply): Promise<Workspace | null> {
    const context = await contextOf(service, { ...requestOf(request, reply), scope: "admin" });
    return context.viewer.kind === "MEMBER" ? context.get(Workspaces).byId(asMember(context.viewer).workspaceId) : null;
  }

  async function logo(request: PortalRequest, reply: FastifyReply, workspace: Workspace | null, audience: Audience) {
    const context = systemContext(request, reply);
    const picture = workspace?.logoId ? await context.get(LogoPictures).byId(workspace.logoId) : null;
    if (!picture) return reply.callNotFound();
    const maxAge = request.query.v === picture.id ? YEAR : MINUTES;
    return reply
      .headers({ ...audience.headers, "cache-control": `${audience.cache}, ${maxAge}` })
      .type(picture.mediaType)
      .send(picture.bytes);
  }
}

async function serveAssets(app: FastifyInstance, client: App): Promise<void> {
  const root = distOf(client);
  if (!existsSync(root)) throw new Error(`The ${client} app is not built: run \`npm run build\`.`);
  await app.register(statics, {
    root,
    prefix: `/assets/${client}/`,
    decorateReply: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    allowedPath: (path) => !path.endsWith(".html") && !path.endsWith(".json"),
    setHeaders: (reply) => void reply.header("cache-control", `public, ${YEAR}`),
  });
}

function html(reply: FastifyReply, text: string) {
  return reply.type("text/html; charset=utf-8").send(text);
}

function wantsPage({ headers }: FastifyRequest): boolean {
  return headers.accept?.includes("text/html") ?? false;
}

function brandSheet(request: FastifyRequest, reply: FastifyReply, workspace: Workspace | null, audience: Audience) {
  const isVersioned = workspace && (request.query as { v?: string }).v === brandVersion(workspace);
  if (isVersioned) reply.header("cache-control", `${audience.cache}, ${YEAR}`);
  if (audience === OF_COOKIE) reply.headers(audience.headers);
  return reply.type("text/css; charset=utf-8").send(workspace ? cssOf(workspace) : "");
}
