import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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

/** By file, so that each is read once: a mail never changes. */
const read = new Map<string, ReceivedMail>();

/** Newest first: the files behind `/dev/mail.json`, which reads them all for every look. */
export async function mailsTo(address: string, { dataDir }: ServiceAddress = ownService()): Promise<ReceivedMail[]> {
  const folder = join(dataDir, "mail");
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".json")) : [];
  const mails = await Promise.all(
    names
      .sort()
      .reverse()
      .map((name) => open(join(folder, name))),
  );
  return mails.filter((mail) => mail?.to === address) as ReceivedMail[];
}

/** Undefined when it has just made room for a newer one. */
async function open(path: string): Promise<ReceivedMail | undefined> {
  const known = read.get(path);
  if (known) return known;
  const content = await readFile(path, "utf8").catch(() => undefined);
  if (content === undefined) return undefined;
  const mail = JSON.parse(content) as ReceivedMail;
  read.set(path, mail);
  return mail;
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
