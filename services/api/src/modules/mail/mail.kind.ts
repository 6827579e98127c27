import { registerEnumType } from "type-graphql";

export const MailKind = {
  INVITATION: "INVITATION",
  SIGN_IN_LINK: "SIGN_IN_LINK",
  FIRST_SIGN_IN: "FIRST_SIGN_IN",
  DELIVERABLE_PUBLISHED: "DELIVERABLE_PUBLISHED",
  MEMBER_SIGN_IN_LINK: "MEMBER_SIGN_IN_LINK",
  MEMBER_INVITATION: "MEMBER_INVITATION",
  CODE_GUESSING: "CODE_GUESSING",
  EMAIL_CHANGED: "EMAIL_CHANGED",
} as const;
export type MailKind = keyof typeof MailKind;
registerEnumType(MailKind, {
  name: "MailKind",
  description: "What a mail is for.",
  valuesConfig: {
    INVITATION: { description: "Invites a client into the portal, with a link." },
    SIGN_IN_LINK: { description: "The link that a client asked for." },
    FIRST_SIGN_IN: { description: "Tells a member that a client signed in for the first time." },
    DELIVERABLE_PUBLISHED: { description: "Tells a client what was published." },
    MEMBER_SIGN_IN_LINK: { description: "The link that a member asked for." },
    MEMBER_INVITATION: { description: "Invites a member into the team, with a link." },
    CODE_GUESSING: { description: "Tells a client or a member that many wrong sign-in codes were entered." },
    EMAIL_CHANGED: { description: "Tells the address that a client had before that it was changed." },
  },
});

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
