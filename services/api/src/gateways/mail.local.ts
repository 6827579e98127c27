import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";
import { assertSendable, type MailGateway } from "./mail";

/** A mail as the local mailbox keeps it, and as `/dev/mail.json` shows it. */
export interface LocalMail {
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: { name: string; mediaType: string; size: number }[];
  /** The http(s) addresses in the text part, in their order. */
  links: string[];
  at: string;
}

export interface LocalMailGateway extends MailGateway {
  readonly name: "local";
  /** Newest first. */
  list(): Promise<LocalMail[]>;
}

export interface LocalMailSettings {
  /** Where the mails lie, one file each. Outside the database, because they hold what the database only knows hashed. */
  directory: string;
  from: string;
}

const KEPT = 500;

export function localMail({ directory, from }: LocalMailSettings): LocalMailGateway {
  return {
    name: "local",
    async send(mail, id) {
      assertSendable(mail);
      await mkdir(directory, { recursive: true, mode: 0o700 });
      const { to, subject, text, html } = mail;
      const at = new Date().toISOString();
      const kept: LocalMail = {
        id,
        from: `${mail.fromName} <${from}>`,
        to,
        subject,
        text,
        html,
        attachments: (mail.attachments ?? []).map(({ name, mediaType, bytes }) => ({
          name,
          mediaType,
          size: bytes.length,
        })),
        links: linksIn(text),
        at,
      };
      // Names in the order of time, so that the newest can be told without opening a file.
      const path = join(directory, `${uuidv7()}.json`);
      await writeFile(`${path}.part`, JSON.stringify(kept, null, 2), { mode: 0o600, flush: true });
      await rename(`${path}.part`, path);
      await forgetOldest(directory);
    },
    async list() {
      const mails = await Promise.all(
        (await newestFirst(directory))
          .filter(isMail)
          .slice(0, KEPT)
          .map((name) => open(join(directory, name))),
      );
      return mails.filter((mail) => mail !== undefined);
    },
  };
}

/** Also takes what a killed process left half written, once it is old enough. */
async function forgetOldest(directory: string): Promise<void> {
  const names = await newestFirst(directory);
  await Promise.all(names.slice(KEPT).map((name) => rm(join(directory, name), { force: true })));
}

async function newestFirst(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch(missingAs<string[]>([]));
  return names.sort().reverse();
}

function isMail(name: string): boolean {
  return name.endsWith(".json");
}

/** Undefined when another process has just made room for a newer one. */
async function open(path: string): Promise<LocalMail | undefined> {
  const content = await readFile(path, "utf8").catch(missingAs(undefined));
  return content === undefined ? undefined : JSON.parse(content);
}

function missingAs<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code !== "ENOENT") throw error;
    return instead;
  };
}

function linksIn(text: string): string[] {
  const links = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
  return [...new Set(links.map((link) => link.replace(/[.,;:!?)\]]+$/, "")))];
}
