import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MailRefused, type OutgoingMail } from "./mail";
import { localMail } from "./mail.local";

const from = "mail@portal.example.com";
const mail: OutgoingMail = {
  to: "anna@example.com",
  fromName: "Studio Nord",
  subject: "Your sign-in link",
  html: "<p>Hello</p>",
  text: "Open:\nhttps://portal.example.com/enter#a-b_\n\nSee https://nord.example/. And (http://nord.example/a?b=c).",
};

describe("the local mailbox", () => {
  let directory: string;

  beforeEach(async () => {
    directory = join(await mkdtemp(join(tmpdir(), "mailbox-")), "mail");
  });
  afterEach(() => rm(join(directory, ".."), { recursive: true }));

  test("is empty before its first mail", async () => {
    expect(await localMail({ directory, from }).list()).toEqual([]);
  });

  test("keeps a mail as it was, with its links, for its owner's eyes only, over a restart", async () => {
    await localMail({ directory, from }).send(mail, "mail-1");
    expect(await localMail({ directory, from }).list()).toEqual([
      {
        id: "mail-1",
        from: "Studio Nord <mail@portal.example.com>",
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        attachments: [],
        links: ["https://portal.example.com/enter#a-b_", "https://nord.example/", "http://nord.example/a?b=c"],
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.+Z$/),
      },
    ]);
    const [name] = await readdir(directory);
    expect((await stat(join(directory, name ?? ""))).mode & 0o777).toBe(0o600);
    expect((await stat(directory)).mode & 0o777).toBe(0o700);
  });

  test("shows the newest first and keeps 500", async () => {
    const mailbox = localMail({ directory, from });
    for (let n = 1; n <= 503; n++) await mailbox.send(mail, `mail-${n}`);
    const ids = (await mailbox.list()).map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 500 }, (_, n) => `mail-${503 - n}`));
    expect(await readdir(directory)).toHaveLength(500);
  });

  test("two services may fill it at once while a third reads", async () => {
    const [one, two, reader] = [1, 2, 3].map(() => localMail({ directory, from }));
    const sent = Array.from({ length: 60 }, (_, n) => (n % 2 ? one : two)?.send(mail, `mail-${n}`));
    const reads = Array.from({ length: 20 }, () => reader?.list());
    await Promise.all([...sent, ...reads]);
    expect(new Set((await reader?.list())?.map(({ id }) => id)).size).toBe(60);
  });

  test("does not show a mail that a killed service left half written", async () => {
    const mailbox = localMail({ directory, from });
    await mailbox.send(mail, "mail-1");
    await writeFile(join(directory, "zzz.json.part"), '{"to":"an');
    expect(await mailbox.list()).toHaveLength(1);
  });

  test("refuses a line break in a header", async () => {
    const mailbox = localMail({ directory, from });
    await expect(mailbox.send({ ...mail, subject: "a\r\nb" }, "mail-1")).rejects.toThrow(MailRefused);
    expect(await mailbox.list()).toEqual([]);
  });
});
