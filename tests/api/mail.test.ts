import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Client } from "pg";
import { randomIp, stranger } from "../support/ask";
import { connectTo, newDatabase, ownerPool } from "../support/database";
import { tablesHolding } from "../support/dump";
import { ground, ownService } from "../support/ground";
import { signInMailTo } from "../support/mailbox";
import { recipientOf, SendGridDouble, tokenIn, until } from "../support/sendgrid";
import { type RunningService, startService } from "../support/service";
import { enterPortal, openLink, requestPortalLink } from "../support/signing-in";
import { world } from "../support/world";

/** One origin for both, as behind a balancer. */
const PUBLIC_URL = "https://portal.studio.example";
const sendgrid = new SendGridDouble();
const services: RunningService[] = [];
let database: Client;

/** Two processes on one database, both of which send. */
beforeAll(async () => {
  const [baseUrl, databaseUrl] = await Promise.all([sendgrid.start(), newDatabase()]);
  database = await connectTo(databaseUrl);
  const environment = {
    SENDGRID_API_KEY: "SG.of-the-tests",
    SENDGRID_BASE_URL: baseUrl,
    MAIL_FROM: "mail@portico.example",
    PUBLIC_URL,
  };
  const folder = (name: string) => join(ground().folder, `mail-${process.env.JEST_WORKER_ID}-${name}`);
  services.push(
    ...(await Promise.all(
      ["one", "two"].map((name) => startService({ databaseUrl, folder: folder(name), environment })),
    )),
  );
}, 60_000);

afterAll(async () => {
  await Promise.all(services.map((service) => service.stop()));
  await database?.end();
  sendgrid.stop();
});

beforeEach(() => {
  sendgrid.reply = () => ({ status: 202 });
});

const here = () => services[0] as RunningService;
const story = () => world().workspace().client("anna").build(database);

async function ledger(clientId: string) {
  const sql = "select state, attempts, reason from mail where client_id = $1 and template = 'SIGN_IN_LINK'";
  return (await database.query(sql, [clientId])).rows;
}

async function settled(clientId: string, state: string): Promise<void> {
  await until(async () => (await ledger(clientId))[0]?.state === state, `the mail is ${state}`);
}

test("a mail that SendGrid puts off is sent later, once, with a link of its own", async () => {
  const { studio, anna } = await story();
  sendgrid.reply = (attempt) => (attempt === 1 ? { status: 429, retryAfter: 1 } : { status: 202 });
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email }, { at: here() });
  await settled(anna.id, "SENT");
  const attempts = sendgrid.to(anna.email);
  expect(attempts.map(({ status }) => status)).toEqual([429, 202]);
  expect(await ledger(anna.id)).toEqual([{ state: "SENT", attempts: 2, reason: null }]);
  const [first, second] = attempts.map(({ mail }) => tokenIn(mail));
  expect(second).toMatch(/^[\w-]{43}$/);
  expect(second).not.toBe(first);

  const page = async () =>
    (await openLink(stranger(studio.slug), second as string, { at: here() })).data.signInLink.state;
  const later = (by: string) =>
    database.query("update sign_in_link set expires_at = expires_at - $2::interval where client_id = $1", [
      anna.id,
      by,
    ]);
  await later("9 minutes 50 seconds");
  expect(await page()).toBe("READY");
  await later("11 seconds");
  expect(await page()).toBe("EXPIRED");
});

test("no mail with a link lets anybody count clicks, openings or readers", async () => {
  const { studio, anna } = await story();
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email }, { at: here() });
  await until(() => sendgrid.to(anna.email).length === 1, "the mail arrives");
  const [{ mail } = { mail: undefined }] = sendgrid.to(anna.email);
  expect(mail?.tracking_settings).toMatchObject({
    click_tracking: { enable: false, enable_text: false },
    open_tracking: { enable: false },
  });
  const token = tokenIn(mail as NonNullable<typeof mail>);
  expect(mail?.subject).not.toContain(token);
  expect(JSON.stringify({ ...mail, content: [] })).not.toContain(token);
  const html = mail?.content.find(({ type }) => type === "text/html")?.value ?? "";
  expect(html).toContain(`${PUBLIC_URL}/p/${studio.slug}/enter#${token}`);
});

test("a mail that SendGrid refuses has failed at once, and says why without saying to whom", async () => {
  const { studio, anna } = await story();
  sendgrid.reply = () => ({ status: 401 });
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email }, { at: here() });
  await settled(anna.id, "FAILED");
  expect(sendgrid.to(anna.email)).toHaveLength(1);
  expect(await ledger(anna.id)).toMatchObject([{ attempts: 1, reason: expect.stringContaining("401") }]);
  for (const service of services) expect(service.log()).not.toContain(anna.email);
  expect(services.map((service) => service.log()).join("")).toContain("a mail could not be sent");
});

test("access that is taken away while a mail waits for its next try withholds it", async () => {
  const { studio, anna } = await story();
  sendgrid.reply = () => ({ status: 503 });
  await requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email }, { at: here() });
  await until(() => sendgrid.to(anna.email).length === 1, "the first try");
  await database.query("update portal_access set enabled = false where client_id = $1", [anna.id]);
  sendgrid.reply = () => ({ status: 202 });
  await settled(anna.id, "DROPPED");
  expect(sendgrid.to(anna.email).filter(({ status }) => status === 202)).toEqual([]);
});

test("two services on one database send two hundred mails, each once", async () => {
  let many = world().workspace();
  for (let i = 0; i < 200; i += 1) many = many.client(`client${i}`);
  const { studio } = await many.build(database);
  const { rows: people } = await database.query("select email from client where workspace_id = $1", [studio.id]);
  const addresses = new Set(people.map(({ email }) => email));
  for (let i = 0; i < people.length; i += 4)
    await Promise.all(
      people
        .slice(i, i + 4)
        .map(({ email }, n) =>
          requestPortalLink(stranger(), { workspace: studio.slug, email }, { at: services[n % 2] }),
        ),
    );
  const mine = () => sendgrid.accepted().filter((mail) => addresses.has(recipientOf(mail)));
  await until(() => mine().length >= 200, "two hundred mails arrive", 60);
  const sql = "select count(*)::int from mail where workspace_id = $1 and state <> 'SENT'";
  await until(async () => (await database.query(sql, [studio.id])).rows[0].count === 0, "all are settled");
  expect(mine()).toHaveLength(200);
  expect(new Set(mine().map(recipientOf)).size).toBe(200);
  expect(new Set(mine().map(({ custom_args }) => custom_args.mail_id)).size).toBe(200);
}, 90_000);

test("no token, code or cookie is in any table or log", async () => {
  const { studio, anna } = await world().workspace().client("anna").build();
  const browser = stranger(studio.slug);
  await requestPortalLink(browser, { workspace: studio.slug, email: anna.email });
  const mail = await signInMailTo(anna.email);
  const { token, code } = mail;
  const listed = await (await fetch(`${ownService().url}/dev/mail.json`)).json();
  expect(listed).toContainEqual(expect.objectContaining({ to: anna.email, text: mail.text, links: mail.links }));
  const asked = browser.jar.get(`__Host-asked-${studio.id}`) as string;
  await enterPortal(browser, { token });
  const cookie = browser.jar.get(anna.cookie) as string;

  const log = readFileSync(ownService().logFile, "utf8");
  const connection = await ownerPool().connect();
  try {
    expect(await tablesHolding(connection, anna.email)).toEqual(expect.arrayContaining(["public.client"]));
    for (const secret of [token, asked, cookie]) {
      expect(secret).toMatch(/^[\w-]{43}$/);
      expect(await tablesHolding(connection, secret)).toEqual([]);
      expect(log).not.toContain(secret);
    }
    expect(log).not.toContain(anna.email);
    const links = await connection.query("select sign_in_link::text as kept from sign_in_link where client_id = $1", [
      anna.id,
    ]);
    for (const { kept } of links.rows) expect(kept.split(",")).not.toContain(code);
  } finally {
    connection.release();
  }
});

test("a limit outlives the service that counted", async () => {
  const { studio, anna } = await story();
  const ip = randomIp();
  const ask = (at: RunningService) =>
    requestPortalLink(stranger(), { workspace: studio.slug, email: anna.email }, { at, ip });
  await ask(here());
  const folder = join(ground().folder, `mail-${process.env.JEST_WORKER_ID}-later`);
  const later = await startService({ databaseUrl: here().databaseUrl, folder });
  await ask(later);
  await later.stop();
  const accepted = await database.query("select id from link_request where address = $1", [anna.email]);
  expect(accepted.rows).toHaveLength(1);
});
