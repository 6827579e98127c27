import { registerEnumType } from "type-graphql";
import { OpenEnum } from "../../core/open-enum";
import type { MailData } from "../../gateways/mail";

/** One kind of mail. The module that queues it declares it; the one that knows all that it tells of writes it. */
export interface MailKind<Data extends MailData = MailData> {
  readonly name: string;
  readonly description: string;
  /** The name of its template, which lies in the folder of the module: `<template>.mjml`. */
  readonly template: string;
  /** Whether it carries a sign-in link. It is dropped when the access of its recipient is revoked. */
  readonly hasSignInLink: boolean;
  /** Nothing secret: a subject is shown on locked screens and kept in logs. */
  subject(data: Data): string;
}

export const MailKindEnum = new OpenEnum("MailKind", "What a mail is for.");

const declared = new Map<string, MailKind>();

/** Makes kinds part of the graph, and lets them be queued. */
export function declareMails(kinds: readonly MailKind[]): void {
  for (const kind of kinds) {
    MailKindEnum.declare(kind.name, kind.description);
    declared.set(kind.name, kind);
  }
}

/** The names of those that carry a sign-in link. */
export function signInLinkMails(): string[] {
  return [...declared.values()].filter(({ hasSignInLink }) => hasSignInLink).map(({ name }) => name);
}

export const MailState = {
  QUEUED: "QUEUED",
  SENDING: "SENDING",
  SENT: "SENT",
  FAILED: "FAILED",
  DROPPED: "DROPPED",
} as const;
export type MailState = keyof typeof MailState;
registerEnumType(MailState, {
  name: "MailState",
  description: "How far a mail has come.",
  valuesConfig: {
    QUEUED: { description: "Waits for its turn, or for its next try; then `reason` says why the last one failed." },
    SENDING: { description: "On its way to the mail provider." },
    SENT: { description: "The mail provider has it." },
    FAILED: { description: "It will not be tried again; `reason` says why." },
    DROPPED: { description: "Its reason was gone before it left: access was taken away, a request had lapsed." },
  },
});
