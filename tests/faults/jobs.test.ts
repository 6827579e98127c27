import { join } from "node:path";
import { stranger } from "../support/ask";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { SendGridDouble } from "../support/sendgrid";
import { type RunningService, startService } from "../support/service";
import { requestPortalLink } from "../support/signing-in";
import { world } from "../support/world";
import { until } from "./processes";

jest.setTimeout(120_000);

const sendgrid = new SendGridDouble();
let baseUrl = "";
let databaseUrl = "";

beforeAll(async () => {
  [baseUrl, databaseUrl] = await Promise.all([sendgrid.start(), newDatabase()]);
});
afterAll(() => sendgrid.stop());
afterEach(() => Promise.all(services.splice(0).map((service) => service.stop())));

const services: RunningService[] = [];

async function start(name: string): Promise<RunningService> {
  const service = await startService({
    databaseUrl,
    folder: join(ground().folder, `jobs-${name}`),
    environment: {
      SENDGRID_API_KEY: "SG.of-the-tests",
      SENDGRID_BASE_URL: baseUrl,
      MAIL_FROM: "mail@portico.example",
      PUBLIC_URL: "https://portal.studio.example",
    },
  });
  services.push(service);
  return service;
}

async function threeClients() {
  const database = await connectTo(databaseUrl);
  try {
    const { studio, anna, ben, cleo } = await world()
      .workspace({ plan: "TEAM" })
      .client("anna")
      .client("ben")
      .client("cleo")
      .build(database);
    return { studio, clients: [anna, ben, cleo] };
  } finally {
    await database.end();
  }
}

test("mails that a killed process was sending leave within a minute of the next start, once each", async () => {
  const { studio, clients } = await threeClients();
  const killed = await start("killed");
  sendgrid.reply = () => new Promise(() => undefined);
  for (const { email } of clients)
    await requestPortalLink(stranger(), { workspace: studio.slug, email }, { at: killed });
  await until("a mail is on its way", () => sendgrid.attempts.length > 0);
  killed.process.kill("SIGKILL");

  sendgrid.reply = () => ({ status: 202 });
  await start("next");
  const accepted = () => clients.map(({ email }) => sendgrid.to(email).filter(({ status }) => status === 202).length);
  await until("all have left", () => !accepted().includes(0), 60_000);
  expect(accepted()).toEqual([1, 1, 1]);
});

test("a mail is sent once although a second job for it comes while it is being sent", async () => {
  const { studio, clients } = await threeClients();
  const { email } = clients[0] as { email: string };
  const [here] = (await Promise.all(["one", "two"].map(start))) as [RunningService, RunningService];
  let answer: (status: number) => void = () => undefined;
  sendgrid.reply = () => new Promise((resolve) => (answer = (status) => resolve({ status })));
  await requestPortalLink(stranger(), { workspace: studio.slug, email }, { at: here });
  await until("it is being sent", () => sendgrid.to(email).length > 0);
  // As of a process that was taken for dead.
  const database = await connectTo(databaseUrl);
  const jobs = "pgboss.job where name = 'mail' and state < 'completed'";
  await database.query(`insert into pgboss.job (name, data) select name, data from ${jobs}`);
  await until("the second job is put off", async () => {
    const { rows } = await database.query(`select 1 from ${jobs} and start_after > now()`);
    return rows.length > 0;
  });
  answer(202);
  await until("both are done", async () => (await database.query(`select 1 from ${jobs}`)).rows.length === 0);
  await database.end();
  expect(sendgrid.to(email)).toHaveLength(1);
});

test("a job that fails is an error in the log, with its queue, id and try, and counted", async () => {
  const { studio, clients } = await threeClients();
  const { email } = clients[0] as { email: string };
  const service = await start("failing");
  sendgrid.reply = (attempt) => ({ status: attempt < 3 ? 500 : 202 });
  await requestPortalLink(stranger(), { workspace: studio.slug, email }, { at: service });
  await until("the third try succeeds", () => sendgrid.to(email).some(({ status }) => status === 202));
  const failures = service
    .log()
    .split("\n")
    .filter((line) => line.includes('"a job failed"'))
    .map((line) => JSON.parse(line) as { level: number; queue: string; job: string; attempt: number });
  expect(failures.map(({ level, queue, attempt }) => [level, queue, attempt])).toEqual([
    [50, "mail", 1],
    [50, "mail", 2],
  ]);
  expect(failures[0]?.job).toMatch(/^[0-9a-f-]{36}$/);
  const metrics = await (await fetch(`${service.url}/metrics`)).text();
  expect(metrics).toContain('portico_job_failures_total{queue="mail"} 2');
  expect(metrics).toContain('portico_job_failures_total{queue="sweep-files"} 0');
});
