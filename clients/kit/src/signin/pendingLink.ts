import { readStoredJson, removeStored, writeStored } from "../storage";

/** A link that was asked for in this tab and not used yet: the page with the code survives a reload. No secret is kept. */
export interface PendingLink {
  email: string;
  askedAt: number;
}

/** As long as the code works in the browser that asked for it. */
const KEPT_MS = 60 * 60 * 1000;

const keyOf = (scope: string) => `portico-sign-in ${scope}`;

export function readPendingLink(scope: string): PendingLink | undefined {
  const found = readStoredJson<PendingLink>(keyOf(scope), "sessionStorage");
  return found && Date.now() - found.askedAt < KEPT_MS ? found : undefined;
}

export const keepPendingLink = (scope: string, pending: PendingLink) =>
  writeStored(keyOf(scope), JSON.stringify(pending), "sessionStorage");

export const forgetPendingLink = (scope: string) => removeStored(keyOf(scope), "sessionStorage");
