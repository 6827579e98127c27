import { fileURLToPath } from "node:url";
import type { Worker } from "./database/jobs";
import { openMailTemplates, type RenderMail } from "./gateways/mail.render";
import { deliverableMails } from "./modules/deliverable/deliverable.mails";
import { DeliverableService } from "./modules/deliverable/deliverable.service";
import { scrubFiles, sweepFiles } from "./modules/file/file.worker";
import { LinkRequests } from "./modules/identity/link-request.store";
import { MEMBER_LINK_QUEUE } from "./modules/identity/member-sign-in.service";
import { CODE_NOTICE_QUEUE } from "./modules/identity/redeem.service";
import { MAIL_QUEUE } from "./modules/mail/mail.service";
import { type Letter, MailWorker, type Post } from "./modules/mail/mail.worker";
import { answerPortalLink } from "./modules/portal/portal-link.worker";
import { PORTAL_LINK_QUEUE } from "./modules/portal/portal-sign-in.service";
import { sendCodeNotice } from "./modules/portal/code-notice.worker";
import { portalMails } from "./modules/portal/portal.mails";
import { Previews } from "./modules/portal/preview.store";
import { answerMemberLink, memberMails } from "./modules/workspace/member.mails";
import { asSystem, type Running, SCRUB_QUEUE, SWEEP_QUEUE, UPKEEP_QUEUE } from "./service";

type Ids = Parameters<Worker>[0];

/**
 * Begins to hear what other processes tell, and to work on mails, requests for links and what is cleared away at night.
 * `main` loads this while the database is waited for: what makes a mail takes a while to load, and no page needs it.
 */
export async function startWorkers({ service, jobs, notices, mailGateway, storage }: Running): Promise<void> {
  // What the queue is told on has to be known before anything is heard.
  await jobs.opened;
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
    [CODE_NOTICE_QUEUE]: ({ id }: Ids) => asSystem(service, (context) => sendCodeNotice(context, id as string)),
    [MAIL_QUEUE]: ({ id }: Ids) => asSystem(service, (context) => new MailWorker(context, post).deliver(id as string)),
    [UPKEEP_QUEUE]: () =>
      asSystem(service, (context) =>
        context.transaction(async () => {
          await context.get(LinkRequests).deleteExpired();
          await context.get(Previews).forgetOld();
          await context.get(DeliverableService).forgetRemoved();
        }),
      ),
    [SWEEP_QUEUE]: () => asSystem(service, (context) => sweepFiles(context, storage)),
    [SCRUB_QUEUE]: () => asSystem(service, (context) => scrubFiles(context, storage)),
  } satisfies Record<string, Worker>;
  await jobs.work(workers, [UPKEEP_QUEUE, SWEEP_QUEUE, SCRUB_QUEUE]);
}

function rendered(render: RenderMail, { template, data }: Letter) {
  return render(template, data as never);
}
