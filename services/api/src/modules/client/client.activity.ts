import { type ActivityTarget, defineActivity } from "../activity/activity.kind";
import { clientPolicy } from "./client.policy";

const target: ActivityTarget = {
  name: "CLIENT",
  description: "The client.",
  table: "client",
  policy: clientPolicy,
  title: "client.name",
};

export const clientActivity = defineActivity(target, {
  CLIENT_ADDED: {
    description: "A client was added.",
    sentence: (client) => `${client} was added`,
  },
  CLIENT_CHANGED: {
    description: "A client's details were changed.",
    sentence: (client) => `The details of ${client} were changed`,
  },
  CLIENT_ARCHIVED: {
    description: "A client was archived; the portal with it.",
    sentence: (client) => `${client} was archived`,
  },
  CLIENT_RESTORED: {
    description: "An archived client was restored, with the portal off.",
    sentence: (client) => `${client} was restored`,
  },
  CLIENT_SIGNED_IN: {
    description: "The client signed in for the first time.",
    sentence: (client) => `${client} signed in for the first time`,
  },
  EMAIL_CHANGED: {
    description: "A client's e-mail address was changed, which ended sessions and links.",
    sentence: (client) => `The e-mail address of ${client} was changed`,
  },
  PORTAL_ENABLED: {
    description: "The client may sign in.",
    sentence: (client) => `The portal of ${client} was enabled`,
  },
  PORTAL_DISABLED: {
    description: "The client may no longer sign in.",
    sentence: (client) => `The portal of ${client} was disabled`,
  },
  INVITATION_SENT: {
    description: "The client was invited once more.",
    sentence: (client) => `${client} was invited to the portal`,
  },
  SESSIONS_REVOKED: {
    description: "All sessions of the client were ended.",
    sentence: (client) => `All sessions of ${client} were revoked`,
  },
  SECTION_SHOWN: {
    description: "A section was shown to the client.",
    sentence: (client, section) => `${section} was shown to ${client}`,
  },
  SECTION_HIDDEN: {
    description: "A section was hidden from the client.",
    sentence: (client, section) => `${section} was hidden from ${client}`,
  },
});
