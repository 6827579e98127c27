import { NIGHTLY, RETRY_FOR_A_DAY } from "../../core/queue";
import { KEEP_REQUESTED_SECONDS } from "../identity/link-request.service";
import { CODE_NOTICE_QUEUE } from "../identity/redeem.service";
import type { Module } from "../module";
import { sendCodeNotice } from "./code-notice.worker";
import { PortalActivity } from "./portal-activity.resolver";
import { answerPortalLink } from "./portal-link.worker";
import { PortalLive } from "./portal-live.resolver";
import { CODE_GUESSING, FIRST_SIGN_IN, SIGN_IN_LINK } from "./portal-mail.kind";
import { PORTAL_LINK_QUEUE } from "./portal-sign-in.service";
import { portalMailWriters } from "./portal.mails";
import { PortalResolver } from "./portal.resolver";
import { Preview } from "./preview.entity";
import { PreviewResolver } from "./preview.resolver";
import { Previews } from "./preview.store";

export const portalModule: Module = {
  entities: [Preview],
  resolvers: [PortalResolver, PortalLive, PreviewResolver, PortalActivity],
  mails: [SIGN_IN_LINK, FIRST_SIGN_IN, CODE_GUESSING],
  mailWriters: portalMailWriters,
  queues: [
    {
      name: PORTAL_LINK_QUEUE,
      work: (context, { id }) => answerPortalLink(context, id as string),
      retry: RETRY_FOR_A_DAY,
      // A job that began with its request would tell by its time whether the address is known.
      startedBy: "CLOCK",
      keepDoneSeconds: KEEP_REQUESTED_SECONDS,
    },
    {
      name: CODE_NOTICE_QUEUE,
      work: (context, { id }) => sendCodeNotice(context, id as string),
      retry: RETRY_FOR_A_DAY,
      startedBy: "CLOCK",
      keepDoneSeconds: KEEP_REQUESTED_SECONDS,
    },
    {
      name: "forget-previews",
      work: (context) => context.transaction(() => context.get(Previews).forgetOld()),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
      schedule: NIGHTLY,
    },
  ],
};
