import { ownService, type ServiceAddress } from "./ground";

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly links: readonly string[];
  readonly at: string;
}

/** A mail that signs in. */
export interface SignInMail extends ReceivedMail {
  readonly link: string;
  /** What follows the `#` of the link. */
  readonly token: string;
  /** Six digits; null in an invitation. */
  readonly code: string | null;
}

const PATIENCE_MS = 15_000;

/** Newest first. */
export async function mailsTo(address: string, at: ServiceAddress = ownService()): Promise<ReceivedMail[]> {
  const response = await fetch(`${at.url}/dev/mail.json`);
  const mails = (await response.json()) as ReceivedMail[];
  return mails.filter(({ to }) => to === address);
}

/** The newest mail to an address, once there are so many. */
export async function mailTo(address: string, { count = 1, at = ownService() } = {}): Promise<ReceivedMail> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const [newest, ...older] = await mailsTo(address, at);
    if (newest && older.length + 1 >= count) return newest;
    if (Date.now() > deadline) throw new Error(`${address} has ${newest ? older.length + 1 : 0} of ${count} mails.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function signInMailTo(address: string, which: { count?: number; at?: ServiceAddress } = {}) {
  return signInMail(await mailTo(address, which));
}

export function signInMail(mail: ReceivedMail): SignInMail {
  const link = mail.links.find((found) => found.includes("#"));
  if (!link) throw new Error(`There is no link to sign in with in “${mail.subject}”.`);
  const digits = /\b(\d{3}) ?(\d{3})\b/.exec(mail.text.replaceAll(link, ""));
  return { ...mail, link, token: link.slice(link.indexOf("#") + 1), code: digits && `${digits[1]}${digits[2]}` };
}
