import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { MailDelayed, MailRefused, type OutgoingMail } from "./mail";
import { sendgridMail } from "./mail.sendgrid";

const TOKEN = "Zk3v9Q_xB2nW7-rT5uYc0aLmE8dHsJfGpKqVwXzR4iO";
const mail: OutgoingMail = {
  to: "anna@example.com",
  fromName: 'Studio "Nørd", Hamburg',
  replyTo: "jonas@example.com",
  subject: "Your client portal with {{brand}}",
  html: `<p>{{brand}} <a href="https://portal.example.com/enter#${TOKEN}">Open</a></p>`,
  text: `https://portal.example.com/enter#${TOKEN}`,
};

interface Captured {
  url?: string;
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

describe("mail through SendGrid", () => {
  let server: Server;
  let captured: Captured[];
  let answer: (response: ServerResponse) => void;

  beforeAll((done) => {
    server = createServer(async (request, response) => {
      const body = Buffer.concat(await request.toArray()).toString();
      captured.push({ url: request.url, headers: request.headers, body: body ? JSON.parse(body) : {} });
      answer(response);
    }).listen(0, "127.0.0.1", done);
  });
  afterAll((done) => {
    server.close(done);
    server.closeAllConnections();
  });
  beforeEach(() => {
    captured = [];
    answer = (response) => response.writeHead(202).end();
  });

  function send(changes: Partial<OutgoingMail> = {}): Promise<void> {
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const gateway = sendgridMail({ apiKey: "SG.key", from: "mail@portal.example.com", baseUrl, timeoutMs: 300 });
    return gateway.send({ ...mail, ...changes }, "mail-1");
  }

  async function failure(status: number, headers: Record<string, string> = {}, body = ""): Promise<Error> {
    answer = (response) => response.writeHead(status, { "content-type": "application/json", ...headers }).end(body);
    return send().then(
      () => Promise.reject(new Error("It was sent.")),
      (error: Error) => error,
    );
  }

  test("one person gets one mail, as it was written, in the workspace's name", async () => {
    await send();
    expect(captured).toHaveLength(1);
    expect(captured[0]?.url).toBe("/v3/mail/send");
    expect(captured[0]?.headers.authorization).toBe("Bearer SG.key");
    expect(captured[0]?.body).toMatchObject({
      personalizations: [{ to: [{ email: mail.to }] }],
      custom_args: { mail_id: "mail-1" },
      from: { email: "mail@portal.example.com", name: mail.fromName },
      reply_to: { email: mail.replyTo },
      subject: mail.subject,
      content: [
        { type: "text/plain", value: mail.text },
        { type: "text/html", value: mail.html },
      ],
    });
  });

  test("nothing is tracked", async () => {
    await send();
    expect(captured[0]?.body.tracking_settings).toEqual({
      click_tracking: { enable: false, enable_text: false },
      open_tracking: { enable: false },
      subscription_tracking: { enable: false },
      ganalytics: { enable: false },
    });
  });

  test("the sandbox's 200 counts as sent", async () => {
    answer = (response) => response.writeHead(200).end("{}");
    await expect(send()).resolves.toBeUndefined();
  });

  test.each([
    ["seconds", { "retry-after": "17" }, 17, 17],
    ["a date", { "retry-after": new Date(Date.now() + 60_000).toUTCString() }, 55, 61],
    ["the end of the rate limit", { "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 30) }, 25, 31],
    ["a moment that has passed", { "x-ratelimit-reset": "1" }, 1, 1],
  ])("429 waits as long as SendGrid says: %s", async (_what, headers, least, most) => {
    const error = await failure(429, headers as Record<string, string>);
    expect(error).toBeInstanceOf(MailDelayed);
    expect((error as MailDelayed).retryAfterSeconds).toBeGreaterThanOrEqual(least);
    expect((error as MailDelayed).retryAfterSeconds).toBeLessThanOrEqual(most);
  });

  test.each([302, 408, 429, 500, 502, 503])("%i is worth another try", async (status) => {
    const error = await failure(status, { location: "/elsewhere" });
    expect(error).toBeInstanceOf(MailDelayed);
    expect((error as MailDelayed).retryAfterSeconds).toBeUndefined();
    expect(captured).toHaveLength(1);
  });

  test.each([400, 401, 403, 404, 413])("%i is a refusal that tells neither the mail nor the key", async (status) => {
    const message = `Rejected: ${mail.to} ${mail.subject} ${TOKEN} SG.key`;
    const errors = [
      { message, field: "personalizations.0.to.0.email" },
      { message, field: TOKEN },
      { field: null },
      null,
    ];
    const error = await failure(status, {}, JSON.stringify({ errors }));
    expect(error).toBeInstanceOf(MailRefused);
    expect(error.message).toMatch(new RegExp(`^SendGrid answered ${status}: .+ \\(personalizations\\)\\.$`));
    const everything = JSON.stringify(error, Object.getOwnPropertyNames(error));
    for (const secret of [TOKEN, mail.to, mail.subject, "SG.key"]) expect(everything).not.toContain(secret);
  });

  test("an answer that never comes, or never ends, is given up in time", async () => {
    answer = () => undefined;
    await expect(send()).rejects.toThrow(new MailDelayed("SendGrid did not answer in time."));
    answer = (response) => {
      response.writeHead(202);
      const drip = setInterval(() => response.write(" "), 50);
      response.on("close", () => clearInterval(drip));
    };
    const started = Date.now();
    await expect(send()).rejects.toThrow(new MailDelayed("SendGrid did not answer in time."));
    expect(Date.now() - started).toBeLessThan(1_500);
  });

  test("a SendGrid that is not there is worth another try", async () => {
    const gone = sendgridMail({ apiKey: "SG.key", from: "mail@portal.example.com", baseUrl: "http://127.0.0.1:1/" });
    await expect(gone.send(mail, "mail-1")).rejects.toThrow(
      new MailDelayed("SendGrid could not be reached (ECONNREFUSED)."),
    );
  });

  test.each([
    ["fromName", "Nord\r\nBcc: eve@example.com"],
    ["subject", "Hello\nX-Evil: 1"],
    ["to", "anna@example.com, eve@example.com"],
    ["to", "anna@example.com\r\nBcc: eve@example.com"],
    ["to", '"eve@example.com"@example.com'],
    ["replyTo", "jonas@example.com\nBcc: eve@example.com"],
  ] as const)("%s refuses %j before anything leaves", async (field, value) => {
    await expect(send({ [field]: value })).rejects.toThrow(MailRefused);
    expect(captured).toHaveLength(0);
  });
});
