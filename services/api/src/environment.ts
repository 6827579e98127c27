import { isIP } from "node:net";
import { join, resolve } from "node:path";
import ipaddr from "ipaddr.js";
import * as v from "valibot";
import { defaultConnections, MIN_CONNECTIONS } from "./driver/pools";
import { SecretUnusable, secretIn } from "./environment.secret";
import { isMailAddress } from "./gateways/mail";
import type { S3Settings } from "./gateways/storage.s3";
import { Plan } from "./modules/workspace/plan";

/** What the installation's surroundings say, read once, here and nowhere else. A wrong value stops the start. */
export interface Environment {
  readonly isProduction: boolean;
  readonly port: number;
  readonly host: string;
  readonly publicUrl: string;
  /** Null: the embedded database in `dataDir`. */
  readonly databaseUrl: string | null;
  /** How many connections this process opens at most. */
  readonly databaseConnections: number;
  readonly dataDir: string;
  readonly mail:
    | { readonly way: "sendgrid"; readonly apiKey: string; readonly baseUrl?: string; readonly from: string }
    | { readonly way: "smtp"; readonly url: string; readonly from: string }
    | { readonly way: "local"; readonly from: string };
  /** Null: a folder in `dataDir`. */
  readonly s3: S3Settings | null;
  /** In bytes, both: of one file, and of all files of a workspace. */
  readonly uploadLimit: number;
  readonly workspaceQuota: number;
  readonly trustedProxies: readonly string[];
  /** Sentences about what works and is probably not meant. */
  readonly warnings: readonly string[];
  readonly defaultPlan: Plan;
  readonly secret: Buffer;
  readonly hasDemo: boolean;
  readonly hasSandbox: boolean;
  /** Null: the figures are for this machine alone. */
  readonly metricsToken: string | null;
  readonly logLevel: string;
}

export class WrongEnvironment extends Error {}

const text = (message: string) => v.optional(v.pipe(v.string(), v.trim(), v.minLength(1, message)));
const whole = (name: string, least: number, most: number) =>
  v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d+$/, `${name} is a whole number.`),
      v.transform(Number),
      v.minValue(least, `${name} is ${least} to ${most}.`),
      v.maxValue(most, `${name} is ${least} to ${most}.`),
    ),
  );
const oneOf = <const Options extends string[]>(name: string, options: Options) =>
  v.optional(v.picklist(options, `${name} is one of ${options.join(", ")}.`));
const url = (name: string, schemes: string[]) =>
  v.optional(
    v.pipe(
      v.string(),
      v.check(
        (value) => schemes.includes(URL.parse(value)?.protocol.slice(0, -1) ?? ""),
        `${name} is an address that begins with ${schemes.join(":// or ")}://.`,
      ),
    ),
  );
const switched = (name: string) => v.optional(v.picklist(["0", "1"], `${name} is 0 or 1.`));

const Variables = v.object({
  NODE_ENV: oneOf("NODE_ENV", ["development", "production", "test"]),
  PORT: whole("PORT", 0, 65_535),
  HOST: text("HOST is an address to listen on."),
  PUBLIC_URL: url("PUBLIC_URL", ["http", "https"]),
  DATABASE_URL: url("DATABASE_URL", ["postgres", "postgresql"]),
  DATABASE_CONNECTIONS: whole("DATABASE_CONNECTIONS", MIN_CONNECTIONS, 1_000),
  DATA_DIR: text("DATA_DIR is a folder."),
  S3_BUCKET: text("S3_BUCKET is a bucket's name."),
  S3_ENDPOINT: url("S3_ENDPOINT", ["http", "https"]),
  S3_REGION: text("S3_REGION is a region's name."),
  S3_ACCESS_KEY_ID: text("S3_ACCESS_KEY_ID is a key's id."),
  S3_SECRET_ACCESS_KEY: text("S3_SECRET_ACCESS_KEY is the key's secret."),
  UPLOAD_LIMIT_MB: whole("UPLOAD_LIMIT_MB", 1, 1_000_000),
  WORKSPACE_QUOTA_GB: whole("WORKSPACE_QUOTA_GB", 1, 1_000_000),
  SENDGRID_API_KEY: text("SENDGRID_API_KEY is a key."),
  SENDGRID_BASE_URL: url("SENDGRID_BASE_URL", ["http", "https"]),
  SMTP_URL: url("SMTP_URL", ["smtp", "smtps"]),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.check(isMailAddress, "MAIL_FROM is one e-mail address."))),
  TRUSTED_PROXIES: v.optional(
    v.pipe(
      v.string(),
      v.transform(listed),
      v.check(
        (all) => all.every(isNetwork),
        "TRUSTED_PROXIES is a comma separated list of networks, such as 10.0.0.0/8.",
      ),
    ),
  ),
  DEFAULT_PLAN: oneOf("DEFAULT_PLAN", Object.values(Plan)),
  PORTICO_SECRET: v.optional(v.pipe(v.string(), v.minLength(32, "PORTICO_SECRET has at least 32 characters."))),
  DEMO: switched("DEMO"),
  SANDBOX: switched("SANDBOX"),
  METRICS_TOKEN: v.optional(v.pipe(v.string(), v.minLength(16, "METRICS_TOKEN has at least 16 characters."))),
  LOG_LEVEL: oneOf("LOG_LEVEL", ["trace", "debug", "info", "warn", "error", "silent"]),
});

type Given = v.InferOutput<typeof Variables>;

export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = v.safeParse(Variables, set);
  if (!parsed.success) throw new WrongEnvironment(parsed.issues.map((issue) => issue.message).join("\n"));
  const given = parsed.output;
  const isProduction = given.NODE_ENV === "production";
  const port = given.PORT ?? 4000;
  const dataDir = resolve(given.DATA_DIR ?? "data");
  return {
    isProduction,
    port,
    host: given.HOST ?? "127.0.0.1",
    publicUrl: publicUrlOf(given, isProduction, port),
    databaseUrl: given.DATABASE_URL ?? null,
    databaseConnections: given.DATABASE_CONNECTIONS ?? defaultConnections(),
    dataDir,
    mail: mailOf(given, isProduction),
    s3: s3Of(given),
    uploadLimit: (given.UPLOAD_LIMIT_MB ?? 250) * 1_000_000,
    workspaceQuota: (given.WORKSPACE_QUOTA_GB ?? 20) * 1_000_000_000,
    trustedProxies: (given.TRUSTED_PROXIES ?? []).flatMap(halvesOf),
    warnings: (given.TRUSTED_PROXIES ?? []).filter(isEveryone).map(trustsEveryone),
    defaultPlan: given.DEFAULT_PLAN ?? "SOLO",
    secret: secretOf(given, isProduction, dataDir),
    hasDemo: given.DEMO ? given.DEMO === "1" : !isProduction,
    hasSandbox: given.SANDBOX ? given.SANDBOX === "1" : !isProduction,
    metricsToken: given.METRICS_TOKEN ?? null,
    logLevel: given.LOG_LEVEL ?? (isProduction ? "info" : "warn"),
  };
}

function publicUrlOf({ PUBLIC_URL }: Given, isProduction: boolean, port: number): string {
  if (!PUBLIC_URL) {
    if (isProduction)
      throw new WrongEnvironment(
        "PUBLIC_URL is required in production: the origin of every link in a mail, such as https://portal.studio.com.",
      );
    return `http://localhost:${port}`;
  }
  const { origin, protocol, hostname } = new URL(PUBLIC_URL);
  const isLoopback =
    hostname === "localhost" || hostname.endsWith(".localhost") || hostname === "127.0.0.1" || hostname === "[::1]";
  if (isProduction && protocol !== "https:" && !isLoopback)
    throw new WrongEnvironment("PUBLIC_URL begins with https:// in production: session cookies need it.");
  return origin;
}

function mailOf(given: Given, isProduction: boolean): Environment["mail"] {
  const { SENDGRID_API_KEY: apiKey, SENDGRID_BASE_URL: baseUrl, SMTP_URL: url, MAIL_FROM } = given;
  if (!apiKey && !url && isProduction)
    throw new WrongEnvironment("SENDGRID_API_KEY or SMTP_URL is required in production: without one no mail leaves.");
  if (!apiKey && !url) return { way: "local", from: MAIL_FROM ?? "portico@localhost.localdomain" };
  if (!MAIL_FROM)
    throw new WrongEnvironment(
      "MAIL_FROM is required with SENDGRID_API_KEY or SMTP_URL: the address that mails come from.",
    );
  return apiKey
    ? { way: "sendgrid", apiKey, baseUrl, from: MAIL_FROM }
    : { way: "smtp", url: url as string, from: MAIL_FROM };
}

function s3Of({ S3_BUCKET: bucket, S3_ENDPOINT: endpoint, ...given }: Given): S3Settings | null {
  const { S3_ACCESS_KEY_ID: id, S3_SECRET_ACCESS_KEY: secret, S3_REGION: region = "us-east-1" } = given;
  if (!bucket && (endpoint || id || secret))
    throw new WrongEnvironment("S3_BUCKET is required with S3_ENDPOINT or keys: the bucket in which files are kept.");
  if (!bucket) return null;
  if (Boolean(id) !== Boolean(secret))
    throw new WrongEnvironment("S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY belong together: give both or neither.");
  return { bucket, region, endpoint: endpoint ?? null, keys: id && secret ? { id, secret } : null };
}

/** Made once and kept beside the embedded database; with a database elsewhere several processes must share one, so it is given. */
function secretOf({ PORTICO_SECRET, DATABASE_URL }: Given, isProduction: boolean, dataDir: string): Buffer {
  if (PORTICO_SECRET) return Buffer.from(PORTICO_SECRET);
  if (isProduction && DATABASE_URL)
    throw new WrongEnvironment(
      "PORTICO_SECRET is required in production with DATABASE_URL: at least 32 characters, the same for every process.",
    );
  const file = join(dataDir, "secret");
  try {
    return secretIn(file);
  } catch (error) {
    if (error instanceof SecretUnusable) throw new WrongEnvironment(error.message);
    throw new WrongEnvironment(`DATA_DIR cannot be used: ${(error as Error).message}.`);
  }
}

function listed(value: string): string[] {
  return value
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}

const isEveryone = (network: string) => network.endsWith("/0");

const trustsEveryone = (network: string) =>
  `TRUSTED_PROXIES contains ${network}: anybody can claim any address with X-Forwarded-For, so limits by network do not hold. Name the proxy's own network.`;

/** What reads the list knows no network of all addresses; its two halves are the same. */
function halvesOf(network: string): string[] {
  if (!isEveryone(network)) return [network];
  return isIP(network.slice(0, -2)) === 4 ? ["0.0.0.0/1", "128.0.0.0/1"] : ["::/1", "8000::/1"];
}

function isNetwork(network: string): boolean {
  return network.includes("/")
    ? ipaddr.IPv4.isValidCIDRFourPartDecimal(network) || ipaddr.IPv6.isValidCIDR(network)
    : isIP(network) > 0;
}
