import { createServer, type Server } from "node:net";
import { SMTPServer } from "smtp-server";
import { MailDelayed, MailRefused, type OutgoingMail } from "./mail";
import { smtpMail } from "./mail.smtp";

const mail: OutgoingMail = {
  to: "anna@example.com",
  fromName: "Atelier Lumière",
  replyTo: "jonas@example.com",
  subject: "Your client portal with Atelier Lumière",
  html: "<p>Hello</p>",
  text: "Hello\nhttps://portal.example.com/enter#token",
};

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

describe("mail through SMTP", () => {
  let server: SMTPServer;
  let port: number;
  let received: { recipients: string[]; sender: string; raw: string }[];
  let complaint: Error | undefined;

  beforeAll((done) => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      logger: false,
      onRcptTo: (_address, _session, callback) => callback(complaint),
      onData: async (stream, { envelope }, callback) => {
        const raw = Buffer.concat(await stream.toArray()).toString();
        const sender = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ recipients: envelope.rcptTo.map(({ address }) => address), sender, raw });
        callback();
      },
    });
    const listening = server.listen(0, "127.0.0.1", () => {
      port = (listening.address() as { port: number }).port;
      done();
    });
  });
  afterAll((done) => void server.close(() => done()));
  beforeEach(() => {
    received = [];
    complaint = undefined;
  });

  function gateway(url = `smtp://127.0.0.1:${port}`) {
    return smtpMail({ url, from: "mail@portal.example.com", timeoutMs: 300 });
  }

  test("one person gets one mail, as it was written, in the workspace's name", async () => {
    await gateway().send(mail, "mail-1");
    expect(received).toHaveLength(1);
    const { recipients, sender, raw } = received[0] ?? { recipients: [], sender: "", raw: "" };
    expect(recipients).toEqual([mail.to]);
    expect(sender).toBe("mail@portal.example.com");
    expect(raw).toMatch(/^From: =\?UTF-8\?.+\?= <mail@portal\.example\.com>\r$/m);
    expect(raw).toMatch(/^Reply-To: jonas@example\.com\r$/m);
    expect(raw).toMatch(/^Message-ID: <mail-1@portal\.example\.com>\r$/m);
    expect(raw).toContain("Content-Type: multipart/alternative");
    expect(raw).toContain("https://portal.example.com/enter#token");
    expect(raw).not.toMatch(/^X-/m);
  });

  test("a refusal for good says which, and not to whom", async () => {
    complaint = refusal(550, "5.1.1 <anna@example.com>: no such user");
    const error = await gateway()
      .send(mail, "mail-1")
      .catch((failure: Error) => failure);
    expect(error).toBeInstanceOf(MailRefused);
    expect((error as Error).message).toBe("The mail server refused the mail (550 5.1.1).");
  });

  test("a refusal for now is worth another try", async () => {
    complaint = refusal(451, "greylisted");
    await expect(gateway().send(mail, "mail-1")).rejects.toThrow(
      new MailDelayed("The mail server asked to wait (451)."),
    );
  });

  test("a server that is not there is worth another try", async () => {
    await expect(gateway("smtp://127.0.0.1:1").send(mail, "mail-1")).rejects.toThrow(MailDelayed);
  });

  test("a server that says nothing is given up in time", async () => {
    const silent: Server = createServer(() => undefined).listen(0, "127.0.0.1");
    await new Promise((resolve) => silent.once("listening", resolve));
    const { port: silentPort } = silent.address() as { port: number };
    const started = Date.now();
    await expect(gateway(`smtp://127.0.0.1:${silentPort}`).send(mail, "mail-1")).rejects.toThrow(MailDelayed);
    expect(Date.now() - started).toBeLessThan(1_500);
    silent.close();
  });

  test.each([
    ["fromName", "Lumière\r\nBcc: eve@example.com"],
    ["subject", "Hello\r\nBcc: eve@example.com"],
    ["to", "anna@example.com, eve@example.com"],
    ["replyTo", "jonas@example.com\r\nBcc: eve@example.com"],
  ] as const)("%s refuses %j before anything leaves", async (field, value) => {
    await expect(gateway().send({ ...mail, [field]: value }, "mail-1")).rejects.toThrow(MailRefused);
    expect(received).toHaveLength(0);
  });
});
