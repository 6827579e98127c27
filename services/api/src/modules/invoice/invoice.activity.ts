import { type ActivityTarget, defineActivity } from "../activity/activity.kind";
import { invoicePolicy } from "./invoice.policy";

const target: ActivityTarget = {
  name: "INVOICE",
  description: "An invoice.",
  table: "invoice",
  policy: invoicePolicy,
  title: "coalesce(invoice.number, '')",
};

export const invoiceActivity = defineActivity(target, {
  INVOICE_ISSUED: {
    description: "An invoice was issued.",
    sentence: (number) => `Invoice ${number} was issued`,
  },
  INVOICE_CHANGED: {
    description: "An issued invoice was changed.",
    sentence: (number) => `Invoice ${number} was changed`,
  },
  INVOICE_PAID: {
    description: "Payments reached an invoice's total.",
    sentence: (number) => `Invoice ${number} was paid`,
  },
  INVOICE_VOIDED: {
    description: "An invoice was voided.",
    sentence: (number) => `Invoice ${number} was voided`,
  },
});
