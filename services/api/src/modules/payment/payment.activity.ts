import { type ActivityTarget, defineActivity } from "../activity/activity.kind";
import { moneyFormat } from "../invoice/invoice-document";
import { paymentPolicy } from "./payment.policy";

const target: ActivityTarget = {
  name: "PAYMENT",
  description: "A payment.",
  table: "ledger_entry",
  policy: paymentPolicy,
  title: "ledger_entry.currency || ledger_entry.amount",
};

/** `EUR1234` as people read it. */
const amountIn = (title: string) => moneyFormat(title.slice(0, 3))(Number(title.slice(3)));

export const paymentActivity = defineActivity(target, {
  PAYMENT_RECORDED: {
    description: "Money arrived.",
    sentence: (title) => `A payment of ${amountIn(title)} was recorded`,
  },
  PAYMENT_REVERSED: {
    description: "A payment that was recorded by mistake was taken back.",
    sentence: (title) => `A payment of ${amountIn(title)} was taken back`,
  },
});
