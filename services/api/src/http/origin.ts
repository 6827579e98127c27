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
  return isLoopbackHost(headers.host) ? `${protocol}://${headers.host}` : "";
}

/**
 * Whether the request names us as its host. A page whose own name was made to lead to our address (DNS rebinding) is of our
 * origin for its browser, but names its own host.
 */
export function isOurHost({ headers: { host } }: FastifyRequest, origin: string): boolean {
  return host === new URL(origin).host || isLoopbackHost(host);
}

/** Whether the request comes from this machine, and through no proxy on it. */
export function isLocal({ headers, socket }: FastifyRequest): boolean {
  const isPassedOn = ["x-forwarded-for", "x-forwarded-host", "forwarded", "via"].some((name) => name in headers);
  const isFromHere = /^(::ffff:)?127\.|^::1$/.test(socket.remoteAddress ?? "");
  return isFromHere && !isPassedOn && isLoopbackHost(headers.host);
}

const LOOPBACK = /^(([a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

function isLoopbackHost(host: string | undefined): boolean {
  return LOOPBACK.test(host ?? "");
}
