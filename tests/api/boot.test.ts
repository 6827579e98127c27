import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ground, ownService } from "../support/ground";

const MAIN = join(__dirname, "../../services/api/dist/main.js");
const PRODUCTION = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://portal.example",
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "studio@portal.example",
  PORTICO_SECRET: "x".repeat(32),
  DATABASE_URL: "postgres://nobody@127.0.0.1:1/none",
};

interface Refusal {
  readonly code: number | null;
  readonly said: string;
  readonly made: string[];
}

/** Starts the built service with these values alone, and waits for its end. */
async function start(
  variables: Readonly<Record<string, string>>,
  folder = mkdtempSync(join(ground().folder, "boot-")),
): Promise<Refusal> {
  const dataDir = join(folder, "data");
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: "0", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes: Buffer) => (said += bytes));
  const impatience = setTimeout(() => child.kill("SIGKILL"), 20_000);
  const [code] = await once(child, "close");
  clearTimeout(impatience);
  const made = existsSync(dataDir) ? readdirSync(dataDir) : [];
  return { code, said, made };
}

const without = (name: keyof typeof PRODUCTION) =>
  Object.fromEntries(Object.entries(PRODUCTION).filter(([each]) => each !== name));

/** A value that cannot be, and the sentence that is said of it. */
const wrong: readonly (readonly [string, string, string])[] = [
  ["NODE_ENV", "prod", "NODE_ENV is one of development, production, test."],
  ["PORT", "http", "PORT is a whole number."],
  ["HOST", " ", "HOST is an address to listen on."],
  ["PUBLIC_URL", "portal.example", "PUBLIC_URL is an address that begins with http:// or https://."],
  ["DATABASE_URL", "mysql://x/y", "DATABASE_URL is an address that begins with postgres:// or postgresql://."],
  ["DATABASE_CONNECTIONS", "5", "DATABASE_CONNECTIONS is 11 to 1000."],
  ["SMTP_URL", "smtp.example", "SMTP_URL is an address that begins with smtp:// or smtps://."],
  ["MAIL_FROM", "a@b.c, d@e.f", "MAIL_FROM is one e-mail address."],
  [
    "TRUSTED_PROXIES",
    "10.0.0.0/8, 10.0.0.0/33, all",
    "TRUSTED_PROXIES is a comma separated list of networks, such as 10.0.0.0/8.",
  ],
  ["DEFAULT_PLAN", "GOLD", "DEFAULT_PLAN is one of FREE, SOLO, TEAM."],
  ["PORTICO_SECRET", "short", "PORTICO_SECRET has at least 32 characters."],
  ["DEMO", "yes", "DEMO is 0 or 1."],
  ["SANDBOX", "on", "SANDBOX is 0 or 1."],
];

test("every wrong value is named by a sentence of its own, all at one start, and nothing is left behind", async () => {
  const { code, said, made } = await start(Object.fromEntries(wrong.map(([name, value]) => [name, value])));
  expect({ code, made }).toEqual({ code: 1, made: [] });
  expect(said.trim().split("\n").sort()).toEqual(wrong.map(([, , sentence]) => sentence).sort());
});

/** What does not go together, and how its sentence begins. */
const refusals: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
  ["a port that is none", { PORT: "65536" }, /^PORT is 0 to 65535\.$/],
  ["a mail service without a sender", { SENDGRID_API_KEY: "SG.x" }, /^MAIL_FROM is required with SENDGRID_API_KEY/],
  ["production without a public address", without("PUBLIC_URL"), /^PUBLIC_URL is required in production/],
  [
    "production without https",
    { ...PRODUCTION, PUBLIC_URL: "http://portal.example" },
    /^PUBLIC_URL begins with https:/,
  ],
  ["production without a way for mail", without("SMTP_URL"), /^SENDGRID_API_KEY or SMTP_URL is required in production/],
  [
    "production without a secret",
    without("PORTICO_SECRET"),
    /^PORTICO_SECRET is required in production with DATABASE_URL/,
  ],
];

test("what does not go together stops the start with one sentence that names the variable", async () => {
  const started = await Promise.all(refusals.map(async ([name, variables]) => ({ name, ...(await start(variables)) })));
  for (const [name, , sentence] of refusals)
    expect(started.find((each) => each.name === name)).toMatchObject({
      code: 1,
      made: [],
      said: expect.stringMatching(new RegExp(`${sentence.source.replace(/\$$/, "")}[^\\n]*\\n$`)),
    });
});

test("a database that cannot be reached ends the start, and its password is not said", async () => {
  const url = new URL(ownService().databaseUrl);
  url.username = "portico_nobody";
  url.password = "the-password-4711";
  const addresses = [url.href, "postgres://x:the-password-4711@127.0.0.1:1/none"];
  for (const { code, said } of await Promise.all(addresses.map((address) => start({ DATABASE_URL: address })))) {
    expect(code).toBe(1);
    expect(said).not.toContain("the-password-4711");
  }
});
