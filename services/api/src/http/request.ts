import { isIP } from "node:net";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context, Request } from "../core/context";

/** Work that belongs to no single request, with the system's rights. */
export type AsSystem = <Result>(work: (context: Context) => Promise<Result>) => Promise<Result>;

/** What the kernel needs to know of a request; cookies are `__Host-`: this origin's alone, never readable by script. */
export function requestOf(request: FastifyRequest, reply: FastifyReply): Request {
  const scope = request.headers["portico-scope"];
  return {
    id: request.id,
    scope: typeof scope === "string" && scope.length > 0 ? scope : null,
    // What a proxy passes on need not be an address; then it is missing, and not invented.
    ip: isIP(request.ip) > 0 && !request.ip.includes("%") ? request.ip : null,
    userAgent: request.headers["user-agent"]?.slice(0, 500) ?? null,
    cookies: request.cookies,
    setCookie(name, value, maxAge) {
      reply.setCookie(name, value, { ...COOKIE, maxAge });
    },
    clearCookie(name) {
      reply.setCookie(name, "", { ...COOKIE, maxAge: 0 });
    },
    clearSiteData() {
      // no "storage": that is the whole origin's, and so wipes drafts and uploads of other portals and members
      reply.header("clear-site-data", '"cache"');
    },
  };
}

const COOKIE = { path: "/", secure: true, httpOnly: true, sameSite: "lax" } as const;
