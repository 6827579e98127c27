import cookie from "@fastify/cookie";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Service } from "../core/context";
import type { LocalMailGateway } from "../gateways/mail.local";
import { limitClosing } from "./connections";
import { answerUnparsable, errors } from "./errors";
import { files } from "./files";
import { graphql } from "./graphql";
import { safeHeaders } from "./headers";
import { health } from "./health";
import { logo } from "./logo";
import { mailbox } from "./mailbox";
import { pages } from "./pages";
import type { AsSystem } from "./request";
import { Transfers } from "./transfers";
import { uploads } from "./uploads";
import { zip } from "./zip";

export interface ServerSettings {
  readonly service: Service;
  readonly schema: GraphQLSchema;
  readonly trustedProxies: readonly string[];
  readonly hasSandbox: boolean;
  /** Null: the figures are for this machine alone. */
  readonly metricsToken: string | null;
  /** Only outside production, and only where mails go nowhere else. */
  readonly mailbox: LocalMailGateway | null;
  readonly asSystem: AsSystem;
  /** Of all files of a workspace, in bytes. */
  readonly workspaceQuota: number;
}

const BODY_BYTES = 100_000;
const HEADER_BYTES = 16_384;

export async function createServer(settings: ServerSettings): Promise<FastifyInstance> {
  const { service, schema, trustedProxies, hasSandbox, metricsToken } = settings;
  const { protocol, origin } = new URL(service.publicUrl);
  const transfers = new Transfers();
  const headers = safeHeaders(protocol === "https:");
  const app: FastifyInstance = Fastify({
    loggerInstance: service.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    // The right-most hop that is not one of these is the client; nobody else's X-Forwarded-For is believed.
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    // Every line that we log of a request carries its id; a logger of its own for each would cost more than it says.
    childLoggerFactory: (logger) => logger,
    genReqId: () => crypto.randomUUID(),
    requestTimeout: 60_000,
    keepAliveTimeout: 5_000,
    http: { headersTimeout: 10_000, maxHeaderSize: HEADER_BYTES },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: HEADER_BYTES },
    rewriteUrl: ({ url = "/" }) => (isReadable(url) ? url : "/unreadable"),
    clientErrorHandler: (error, socket) => transfers.outlasts(error, socket) || answerUnparsable(error, socket),
    // No route has a schema, and what would compile one takes its time to load.
    schemaController: { compilersFactory: { buildValidator: noSchema, buildSerializer: noSchema } },
    // It would also limit closing, which has a limit of its own.
    pluginTimeout: 0,
    return503OnClosing: true,
    forceCloseConnections: "idle",
  });
  limitClosing(app);
  app.removeContentTypeParser("text/plain");
  app.addHook("onRequest", (request, reply, done) => {
    reply.headers(headers).header("x-request-id", request.id);
    done();
  });
  await app.register(cookie);
  errors(app, service.outage);
  health(app, service, metricsToken);
  await pages(app, { service, hasSandbox });
  await logo(app, { service, origin });
  const mails = settings.mailbox;
  if (mails) await app.register((scope) => mailbox(scope, mails, origin));
  await uploads(app, {
    service,
    transfers,
    asSystem: settings.asSystem,
    origin,
    sizeLimit: service.uploadLimit,
    quota: settings.workspaceQuota,
  });
  files(app, { service, transfers });
  zip(app, { service, transfers });
  app.addHook("preClose", () => transfers.end());
  await app.register((scope) => graphql(scope, { schema, service, isOpen: hasSandbox, origin }));
  return app;
}

function noSchema(): never {
  throw new Error("A route has a schema: Fastify needs its compilers again.");
}

/** An address that is no text, or none that PostgreSQL can keep, leads where every address leads at which there is nothing. */
function isReadable(url: string): boolean {
  try {
    return !decodeURIComponent(url.split("?", 1)[0] as string).includes("\0");
  } catch {
    return false;
  }
}
