import { registerEnumType } from "type-graphql";

/** What is said of each kind; `title` is the target's name as it is now, `detail` what the event itself keeps. */
const sentences = {
  CLIENT_ADDED: (client: string) => `${client} was added`,
  CLIENT_CHANGED: (client: string) => `The details of ${client} were changed`,
  CLIENT_ARCHIVED: (client: string) => `${client} was archived`,
  CLIENT_RESTORED: (client: string) => `${client} was restored`,
  CLIENT_SIGNED_IN: (client: string) => `${client} signed in for the first time`,
  EMAIL_CHANGED: (client: string) => `The e-mail address of ${client} was changed`,
  PORTAL_ENABLED: (client: string) => `The portal of ${client} was enabled`,
  PORTAL_DISABLED: (client: string) => `The portal of ${client} was disabled`,
  INVITATION_SENT: (client: string) => `${client} was invited to the portal`,
  SESSIONS_REVOKED: (client: string) => `All sessions of ${client} were revoked`,
  SECTION_SHOWN: (client: string, section: string) => `${section} was shown to ${client}`,
  SECTION_HIDDEN: (client: string, section: string) => `${section} was hidden from ${client}`,
  PROJECT_PLANNED: (project: string) => `Project “${project}” was planned`,
  PROJECT_STARTED: (project: string) => `Project “${project}” started`,
  PROJECT_PAUSED: (project: string) => `Project “${project}” was paused`,
  PROJECT_COMPLETED: (project: string) => `Project “${project}” was completed`,
  DELIVERABLE_PUBLISHED: (title: string) => `“${title}” was published`,
  CONTRACT_SIGNED: (name: string) => `Contract “${name}” was signed`,
  CONTRACT_TERMINATED: (name: string) => `Contract “${name}” was terminated`,
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
    CLIENT_ADDED: { description: "A client was added." },
    CLIENT_CHANGED: { description: "A client's details were changed." },
    CLIENT_ARCHIVED: { description: "A client was archived; the portal with it." },
    CLIENT_RESTORED: { description: "An archived client was restored, with the portal off." },
    CLIENT_SIGNED_IN: { description: "The client signed in for the first time." },
    EMAIL_CHANGED: { description: "A client's e-mail address was changed, which ended sessions and links." },
    PORTAL_ENABLED: { description: "The client may sign in." },
    PORTAL_DISABLED: { description: "The client may no longer sign in." },
    INVITATION_SENT: { description: "The client was invited once more." },
    SESSIONS_REVOKED: { description: "All sessions of the client were ended." },
    SECTION_SHOWN: { description: "A section was shown to the client." },
    SECTION_HIDDEN: { description: "A section was hidden from the client." },
    PROJECT_PLANNED: { description: "A project was agreed." },
    PROJECT_STARTED: { description: "Work on a project began." },
    PROJECT_PAUSED: { description: "Work on a project pauses." },
    PROJECT_COMPLETED: { description: "A project was completed." },
    DELIVERABLE_PUBLISHED: { description: "A deliverable was published." },
    CONTRACT_SIGNED: { description: "A contract was signed." },
    CONTRACT_TERMINATED: { description: "A signed contract was ended." },
    INVOICE_ISSUED: { description: "An invoice was issued." },
    INVOICE_PAID: { description: "Payments reached an invoice's total." },
    INVOICE_VOIDED: { description: "An invoice was voided." },
  },
});

export function sentenceOf(kind: ActivityKind, title: string, detail: string | null): string {
  return sentences[kind](title, wordOf(detail ?? ""));
}

/** A section in a sentence: `INVOICES` is “Invoices”. */
function wordOf(detail: string): string {
  return detail.slice(0, 1) + detail.slice(1).toLowerCase();
}
