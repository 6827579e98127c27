import { RETRY_FOR_A_DAY } from "../../core/queue";
import type { Module } from "../module";
import { Mail } from "./mail.entity";
import { MAIL_QUEUE } from "./mail.service";
import { MailWorker } from "./mail.worker";

export const mailModule: Module = {
  entities: [Mail],
  queues: [
    {
      name: MAIL_QUEUE,
      work: (context, { id }) => context.get(MailWorker).deliver(id as string),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
    },
  ],
};
