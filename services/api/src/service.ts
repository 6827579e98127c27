import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Registry } from "prom-client";
import { v7 as newId } from "uuid";
import { Context, type Request, type Service } from "./core/context";
import type { Database } from "./core/database";
import { openLog } from "./core/logging";
import { Outage } from "./core/outage";
import { verifyStatements } from "./core/statement";
import { system } from "./core/viewer";
import { openJobs } from "./database/jobs";
import { databaseLimits } from "./database/limits";
import type { DatabaseState } from "./database/migrate";
import { connect } from "./driver/connect";
import { openNotifications } from "./driver/notifications";
import { poolsOf } from "./driver/pools";
import type { Environment } from "./environment";
import { typstDocuments } from "./gateways/documents.typst";
import type { MailGateway, RenderMail } from "./gateways/mail";
import { type LocalMailGateway, localMail } from "./gateways/mail.local";
import type { Storage } from "./gateways/storage";
import { diskStorage } from "./gateways/storage.disk";
import type { Module } from "./modules/module";
import { modules } from "./modules/modules";
import { register } from "./modules/registration";

const MAIL_TEMPLATES = fileURLToPath(new URL("../dist/mail", import.meta.url));

export interface Running {
  readonly service: Service;
  /** Null where mails leave the machine. */
  readonly localMail: LocalMailGateway | null;
  /** Begins to hear what other processes tell, and to work on the queues. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

/** Everything between the environment and HTTP: the databases, the queue, the gateways. The operator's commands stop here too. */
export async function openService(
  environment: Environment,
  databaseUrl: string,
  { hasRoles }: DatabaseState,
  { of = modules, mailTemplates = MAIL_TEMPLATES }: { of?: readonly Module[]; mailTemplates?: string } = {},
): Promise<Running> {
  register(of);
  if (!environment.isProduction) verifyStatements();
  const { publicUrl, defaultPlan, secret, logLevel, uploadLimit } = environment;
  const log = openLog(logLevel);
  const outage = new Outage(log);
  const metrics = new Registry();
  const channels = of.flatMap((module) => module.channels ?? []);
  const notifications = openNotifications({ url: databaseUrl, hasRoles, log, outage }, channels);
  const entities = of.flatMap((module) => module.entities ?? []);
  const pools = poolsOf(environment.databaseConnections);
  const [database, systemDatabase, mail] = await Promise.all([
    connect(databaseUrl, "app", hasRoles, entities, pools.app),
    connect(databaseUrl, "system", hasRoles, entities, pools.system),
    gatewayOf(environment),
  ]);
  const storage = await storageOf(environment, () => hasFiles(systemDatabase));
  const queues = of.flatMap((module) => module.queues ?? []);
  const jobs = openJobs({ database: systemDatabase, notifications, log, outage, metrics }, queues);
  const templates = of.flatMap((module) => module.mails ?? []).map(({ template }) => template);
  const rendering = lazyRendering(mailTemplates, templates);
  const documents = typstDocuments({
    worker: new URL("../dist/documents.worker.bundle.js", import.meta.url),
    templates: fileURLToPath(new URL("../dist/documents", import.meta.url)),
    fonts: fileURLToPath(new URL("../../fonts/dist", import.meta.url)),
  });
  const service: Service = {
    database,
    systemDatabase,
    jobs,
    notifications,
    log,
    outage,
    metrics,
    mail,
    renderMail: async (...mailed) => (await rendering())(...mailed),
    storage,
    documents,
    publicUrl,
    defaultPlan,
    secret,
    limits: databaseLimits(systemDatabase, secret),
    uploadLimit,
  };
  return {
    service,
    localMail: mail.name === "local" ? (mail as LocalMailGateway) : null,
    async work() {
      // What the queue is told on has to be known before anything is heard.
      await jobs.opened;
      await notifications.start();
      await rendering();
      await jobs.work((work) => asSystem(service, work));
    },
    async stop() {
      await Promise.all([jobs.stop(), notifications.stop()]);
      await documents.stop();
      await Promise.all([database.close(), systemDatabase.close()]);
    },
  };
}

/** What makes a mail takes a while to load, and no page needs it: it is loaded with the first mail, or to begin work. */
function lazyRendering(directory: string, templates: readonly string[]): () => Promise<RenderMail> {
  let opened: Promise<RenderMail> | undefined;
  return () =>
    (opened ??= import("./gateways/mail.render").then(({ openMailTemplates }) =>
      openMailTemplates(directory, templates),
    ));
}

/** Work that no request asked for: with the system's eyes, and forgotten afterwards. */
export function asSystem<Result>(service: Service, work: (context: Context) => Promise<Result>): Promise<Result> {
  return work(new Context(service, nobodysRequest(), system));
}

function nobodysRequest(): Request {
  const nothing = () => undefined;
  return {
    id: newId(),
    scope: null,
    ip: null,
    userAgent: null,
    cookies: {},
    setCookie: nothing,
    clearCookie: nothing,
    clearSiteData: nothing,
  };
}

/** The libraries of a mail server, SendGrid and S3 are large: they are loaded only where they are used. */
export async function gatewayOf({ mail, dataDir }: Environment): Promise<MailGateway> {
  if (mail.way === "sendgrid") {
    const { sendgridMail } = await import("./gateways/mail.sendgrid");
    return sendgridMail(mail);
  }
  if (mail.way === "smtp") {
    const { smtpMail } = await import("./gateways/mail.smtp");
    return smtpMail(mail);
  }
  return localMail({ directory: join(dataDir, "mail"), from: mail.from });
}

/** Whether files should be in the storage already. */
export async function hasFiles(database: Database): Promise<boolean> {
  return (await database.query("select from file union all select from upload limit 1")).length > 0;
}

export async function storageOf({ s3, dataDir }: Environment, expectsFiles: () => Promise<boolean>): Promise<Storage> {
  if (!s3) return diskStorage({ folder: join(dataDir, "files"), hasFiles: expectsFiles });
  const { s3Storage } = await import("./gateways/storage.s3");
  return s3Storage(s3);
}
