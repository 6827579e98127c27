import type { FastifyRequest } from "fastify";

/** A browser names the page's origin: only ours may ask. Programs that are no browser name none. Answers what is wrong. */
export function foreign(request: FastifyRequest, origin: string): Error | undefined {
  const from = request.headers.origin;
  const site = request.headers["sec-fetch-site"];
  const isForeign =
    (from !== undefined && from !== origin && from !== ownOrigin(request)) ||
    (site !== undefined && site !== "same-origin" && site !== "none");
  if (!isForeign) return undefined;
  return Object.assign(new Error("Requests from other origins are not answered."), { statusCode: 403 });
}

export function refuseForeign(request: FastifyRequest, origin: string): void {
  const fault = foreign(request, origin);
  if (fault) throw fault;
}

/** On loopback the same service goes by several names. */
function ownOrigin({ headers, protocol }: FastifyRequest): string {
  const { hostname } = URL.parse(`${protocol}://${headers.host}`) ?? {};
  const isLoopback =
    hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]" || hostname?.endsWith(".localhost");
  return isLoopback ? `${protocol}://${headers.host}` : "";
}
