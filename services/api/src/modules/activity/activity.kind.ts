import { registerEnumType } from "type-graphql";

const sentences = {
  CLIENT_SIGNED_IN: (client: string) => `${client} signed in for the first time`,
  PROJECT_STARTED: (project: string) => `Project “${project}” started`,
  PROJECT_COMPLETED: (project: string) => `Project “${project}” was completed`,
  INVOICE_ISSUED: (number: string) => `Invoice ${number} was issued`,
  INVOICE_PAID: (number: string) => `Invoice ${number} was paid`,
  INVOICE_VOIDED: (number: string) => `Invoice ${number} was voided`,
};

export type ActivityKind = keyof typeof sentences;
export const ActivityKind = Object.fromEntries(Object.keys(sentences).map((kind) => [kind, kind])) as {
  readonly [Kind in ActivityKind]: Kind;
};

registerEnumType(ActivityKind, {
  name: "ActivityKind",
  description: "The kinds of events.",
  valuesConfig: {
    CLIENT_SIGNED_IN: { description: "The client signed in for the first time." },
    PROJECT_STARTED: { description: "Work on a project began." },
    PROJECT_COMPLETED: { description: "A project was completed." },
    INVOICE_ISSUED: { description: "An invoice was issued." },
    INVOICE_PAID: { description: "Payments reached an invoice's total." },
    INVOICE_VOIDED: { description: "An invoice was voided." },
  },
});

export function sentenceOf(kind: ActivityKind, title: string): string {
  return sentences[kind](title);
}
