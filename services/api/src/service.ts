import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { v7 as newId } from "uuid";
import { Context, type Request, type Service } from "./core/context";
import { system } from "./core/viewer";
import { connect } from "./database/connect";
import { type Begins, type JobQueue, openJobs, type Worker } from "./database/jobs";
import { databaseLimits } from "./database/limits";
import { type Migrated, migrate } from "./database/migrate";
import { type NoticeBoard, openNotices } from "./database/notices";
import type { Environment } from "./environment";
import type { MailGateway } from "./gateways/mail";
import { type LocalMailGateway, localMail } from "./gateways/mail.local";
import { openMailTemplates, type RenderMail } from "./gateways/mail.render";
import { smtpMail } from "./gateways/mail.smtp";
import type { Storage } from "./gateways/storage";
import { diskStorage } from "./gateways/storage.disk";
import { deliverableMails } from "./modules/deliverable/deliverable.mails";
import { DeliverableService } from "./modules/deliverable/deliverable.service";
import { scrubFiles, sweepFiles } from "./modules/file/file.worker";
import { LinkRequests } from "./modules/identity/link-request.store";
import { MEMBER_LINK_QUEUE } from "./modules/identity/member-sign-in.service";
import { PORTAL_CHANNEL } from "./modules/identity/portal-change";
import { MAIL_QUEUE } from "./modules/mail/mail.service";
import { type Letter, MailWorker, type Post } from "./modules/mail/mail.worker";
import { Previews } from "./modules/portal/preview.store";
import { answerPortalLink } from "./modules/portal/portal-link.worker";
import { portalMails } from "./modules/portal/portal.mails";
import { PORTAL_LINK_QUEUE } from "./modules/portal/portal-sign-in.service";
import { answerMemberLink, memberMails } from "./modules/workspace/member.mails";

export interface Running {
  readonly service: Service;
  readonly migrated: Migrated;
  readonly mailGateway: MailGateway | LocalMailGateway;
  readonly storage: Storage;
  /** Begins to hear what other processes tell, and to work on mails and requests for links. */
  startWorkers(): Promise<void>;
  stop(): Promise<void>;
}

/** Everything between the environment and HTTP: the databases, the queue, the mail. The operator's commands stop here too. */
export async function openService(environment: Environment, databaseUrl: string): Promise<Running> {
  const { publicUrl, defaultPlan, secret, logLevel, uploadLimit } = environment;
  const log = pino(
    { level: logLevel, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: false }),
  );
  const migrated = await migrate(databaseUrl);
  const notices = openNotices(databaseUrl, migrated.hasRoles, log, [PORTAL_CHANNEL]);
  const connecting = connect(databaseUrl, "system", migrated.hasRoles);
  const [database, systemDatabase, jobs] = await Promise.all([
    connect(databaseUrl, "app", migrated.hasRoles),
    connecting,
    connecting.then((system) => openJobs(system, notices, log, QUEUES)),
  ]);
  const service: Service = {
    database,
    systemDatabase,
    jobs,
    notices,
    log,
    publicUrl,
    defaultPlan,
    secret,
    limits: databaseLimits(systemDatabase),
    uploadLimit,
  };
  const mailGateway = await gatewayOf(environment);
  const storage = await storageOf(environment);
  return {
    service,
    migrated,
    mailGateway,
    storage,
    startWorkers: () => startWorkers(service, { jobs, notices, mailGateway, storage }),
    async stop() {
      await Promise.all([jobs.stop(), notices.stop()]);
      await Promise.all([database.close(), systemDatabase.close()]);
    },
  };
}

type Ids = Parameters<Worker>[0];

/** What is cleared away at night. */
const UPKEEP_QUEUE = "upkeep";
const SWEEP_QUEUE = "sweep-files";
const SCRUB_QUEUE = "scrub-files";

const QUEUES: Readonly<Record<string, Begins>> = {
  // Work that began with the request would tell by its time whether the address is one that we know.
  [PORTAL_LINK_QUEUE]: "BY_THE_CLOCK",
  [MEMBER_LINK_QUEUE]: "BY_THE_CLOCK",
  [MAIL_QUEUE]: "TOLD",
  [UPKEEP_QUEUE]: "TOLD",
  [SWEEP_QUEUE]: "TOLD",
  [SCRUB_QUEUE]: "TOLD",
};

interface Working {
  readonly jobs: JobQueue;
  readonly notices: NoticeBoard;
  readonly mailGateway: MailGateway;
  readonly storage: Storage;
}

async function startWorkers(service: Service, working: Working): Promise<void> {
  const { jobs, notices, mailGateway, storage } = working;
  await notices.start();
  const render = openMailTemplates(fileURLToPath(new URL("../dist/mail", import.meta.url)));
  const post: Post = {
    gateway: mailGateway,
    writers: { ...portalMails, ...memberMails, ...deliverableMails },
    render: (letter) => rendered(render, letter),
  };
  const workers = {
    [PORTAL_LINK_QUEUE]: ({ id }: Ids) => asSystem(service, (context) => answerPortalLink(context, id as string)),
    [MEMBER_LINK_QUEUE]: ({ id }: Ids) => asSystem(service, (context) => answerMemberLink(context, id as string)),
    [MAIL_QUEUE]: ({ id }: Ids) => asSystem(service, (context) => new MailWorker(context, post).deliver(id as string)),
    [UPKEEP_QUEUE]: () =>
      asSystem(service, (context) =>
        context.transaction(async () => {
          await context.get(LinkRequests).forgetOld();
          await context.get(Previews).forgetOld();
          await context.get(DeliverableService).forgetRemoved();
        }),
      ),
    [SWEEP_QUEUE]: () => asSystem(service, (context) => sweepFiles(context, storage)),
    [SCRUB_QUEUE]: () => asSystem(service, (context) => scrubFiles(context, storage)),
  } satisfies Record<string, Worker>;
  await jobs.work(workers, [UPKEEP_QUEUE, SWEEP_QUEUE, SCRUB_QUEUE]);
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

/** The libraries for SendGrid and S3 are large: they are loaded only where they are used. */
async function gatewayOf({ mail, dataDir }: Environment): Promise<MailGateway | LocalMailGateway> {
  if (mail.way === "sendgrid") {
    const { sendgridMail } = await import("./gateways/mail.sendgrid");
    return sendgridMail(mail);
  }
  if (mail.way === "smtp") return smtpMail(mail);
  return localMail({ directory: join(dataDir, "mail"), from: mail.from });
}

async function storageOf({ s3, dataDir }: Environment): Promise<Storage> {
  if (!s3) return diskStorage(join(dataDir, "files"));
  const { s3Storage } = await import("./gateways/storage.s3");
  return s3Storage(s3);
}

function rendered(render: RenderMail, { template, data }: Letter) {
  return render(template, data as never);
}
