import { join } from "node:path";
import { pino } from "pino";
import { Registry } from "prom-client";
import { v7 as newId } from "uuid";
import { Context, type Request, type Service } from "./core/context";
import { Outage } from "./core/outage";
import { verifyStatements } from "./core/statement";
import { system } from "./core/viewer";
import { connect } from "./database/connect";
import { type Begins, type JobQueue, openJobs } from "./database/jobs";
import { databaseLimits } from "./database/limits";
import { type Migrated, migrate } from "./database/migrate";
import { type NoticeBoard, openNotices } from "./database/notices";
import type { Environment } from "./environment";
import type { MailGateway } from "./gateways/mail";
import { type LocalMailGateway, localMail } from "./gateways/mail.local";
import type { Storage } from "./gateways/storage";
import { diskStorage } from "./gateways/storage.disk";
import { MEMBER_LINK_QUEUE } from "./modules/identity/member-sign-in.service";
import { CODE_NOTICE_QUEUE } from "./modules/identity/redeem.service";
import { PORTAL_CHANNEL } from "./modules/identity/portal-change";
import { MAIL_QUEUE } from "./modules/mail/mail.service";
import { modules } from "./modules/modules";
import { PORTAL_LINK_QUEUE } from "./modules/portal/portal-sign-in.service";
import { register } from "./modules/registration";

export interface Running {
  readonly service: Service;
  readonly migrated: Migrated;
  readonly mailGateway: MailGateway | LocalMailGateway;
  readonly storage: Storage;
  readonly jobs: JobQueue;
  readonly notices: NoticeBoard;
  stop(): Promise<void>;
}

/** Everything between the environment and HTTP: the databases, the queue, the mail. The operator's commands stop here too. */
export async function openService(environment: Environment, databaseUrl: string): Promise<Running> {
  register(modules);
  if (!environment.isProduction) verifyStatements();
  const { publicUrl, defaultPlan, secret, logLevel, uploadLimit } = environment;
  const log = pino(
    { level: logLevel, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
  const outage = new Outage(log);
  const metrics = new Registry();
  const migrated = await migrate(databaseUrl);
  const notices = openNotices({ url: databaseUrl, hasRoles: migrated.hasRoles, log, outage }, [PORTAL_CHANNEL]);
  const [database, systemDatabase, mailGateway, storage] = await Promise.all([
    connect(databaseUrl, "app", migrated.hasRoles),
    connect(databaseUrl, "system", migrated.hasRoles),
    gatewayOf(environment),
    storageOf(environment),
  ]);
  const jobs = openJobs({ database: systemDatabase, notices, log, outage, metrics }, QUEUES);
  const service: Service = {
    database,
    systemDatabase,
    jobs,
    notices,
    log,
    outage,
    metrics,
    publicUrl,
    defaultPlan,
    secret,
    limits: databaseLimits(systemDatabase, secret),
    uploadLimit,
  };
  return {
    service,
    migrated,
    mailGateway,
    storage,
    jobs,
    notices,
    async stop() {
      await Promise.all([jobs.stop(), notices.stop()]);
      await Promise.all([database.close(), systemDatabase.close()]);
    },
  };
}

/** What is cleared away at night. */
export const UPKEEP_QUEUE = "upkeep";
export const SWEEP_QUEUE = "sweep-files";
export const SCRUB_QUEUE = "scrub-files";

const QUEUES: Readonly<Record<string, Begins>> = {
  // Work that began with the request would tell by its time whether the address is one that we know.
  [PORTAL_LINK_QUEUE]: "BY_THE_CLOCK",
  [MEMBER_LINK_QUEUE]: "BY_THE_CLOCK",
  [CODE_NOTICE_QUEUE]: "BY_THE_CLOCK",
  [MAIL_QUEUE]: "TOLD",
  [UPKEEP_QUEUE]: "TOLD",
  [SWEEP_QUEUE]: "TOLD",
  [SCRUB_QUEUE]: "TOLD",
};

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
async function gatewayOf({ mail, dataDir }: Environment): Promise<MailGateway | LocalMailGateway> {
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

async function storageOf({ s3, dataDir }: Environment): Promise<Storage> {
  if (!s3) return diskStorage(join(dataDir, "files"));
  const { s3Storage } = await import("./gateways/storage.s3");
  return s3Storage(s3);
}
