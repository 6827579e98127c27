import { registerRelease } from "../invoice/invoice-release";
import { RETRY_FOR_A_DAY } from "../../core/queue";
import type { Module } from "../module";
import { Allocation } from "./allocation.entity";
import { paymentActivity } from "./payment.activity";
import { Payment } from "./payment.entity";
import { paymentReasons } from "./payment.outcomes";
import {
  AllocationResolver,
  ClientPayments,
  InvoicePayments,
  PaymentResolver,
  WorkspacePayments,
} from "./payment.resolver";
import { PaymentService } from "./payment.service";
import { PaymentReceipt } from "./receipt.entity";
import { receiptMail } from "./receipt.mails";
import { RECEIPT_DOCUMENT_QUEUE } from "./receipt.service";
import { makeOverdueReceipts, makeReceipt } from "./receipt.worker";
import { RECEIPT } from "./receipt-mail.kind";

registerRelease((context, invoice) => context.get(PaymentService).release(invoice));

export const paymentModule: Module = {
  entities: [Payment, Allocation, PaymentReceipt],
  resolvers: [PaymentResolver, AllocationResolver, InvoicePayments, WorkspacePayments, ClientPayments],
  activity: paymentActivity,
  reasons: paymentReasons,
  mails: [RECEIPT],
  mailWriters: [receiptMail],
  queues: [
    {
      name: RECEIPT_DOCUMENT_QUEUE,
      work: (context, { id }) => makeReceipt(context, id as string),
      retry: RETRY_FOR_A_DAY,
      startedBy: "COMMIT",
    },
    {
      name: "overdue-receipts",
      work: makeOverdueReceipts,
      retry: RETRY_FOR_A_DAY,
      startedBy: "CLOCK",
      schedule: "*/10 * * * *",
    },
  ],
};
