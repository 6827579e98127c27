import { registerEnumType } from "type-graphql";

export const InvoiceStatus = { DRAFT: "DRAFT", OPEN: "OPEN", PAID: "PAID", VOID: "VOID" } as const;
export type InvoiceStatus = keyof typeof InvoiceStatus;
registerEnumType(InvoiceStatus, {
  name: "InvoiceStatus",
  description: "The state of an invoice.",
  valuesConfig: {
    DRAFT: { description: "Being written; no client sees it." },
    OPEN: { description: "Issued and to be paid." },
    PAID: { description: "Payments have reached its total." },
    VOID: { description: "Taken back; nothing is owed." },
  },
});

export const InvoiceCondition = { OVERDUE: "OVERDUE", PART_PAID: "PART_PAID" } as const;
export type InvoiceCondition = keyof typeof InvoiceCondition;
registerEnumType(InvoiceCondition, {
  name: "InvoiceCondition",
  description: "What is derived from an invoice's dates and payments.",
  valuesConfig: {
    OVERDUE: { description: "Open after its due date, in the workspace's time zone." },
    PART_PAID: { description: "Open, with a part of it paid." },
  },
});
