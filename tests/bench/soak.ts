import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { startEmbedded } from "../../services/api/src/database/embedded";
import { flood, newDocument, undeclaredVariable } from "../support/flood";
import { memoryOf, percentile } from "./measure";
import { pages } from "./pages";
import { type Seeded, seed, sizes } from "./seed";

/**
 * Ordinary use beside floods of anonymous requests, each at the rate at which it once took the service down: memory and disk
 * must stay flat, and the answers to ordinary use as quick as they were. `--seconds 30` for a look.
 */
const flag = process.argv.indexOf("--seconds");
const SECONDS = flag > 0 ? Number(process.argv[flag + 1]) : 600;
const QUIET_SECONDS = Math.max(5, SECONDS / 10);
const PORT = "4911";
const URL = `http://127.0.0.1:${PORT}`;
const API = join(import.meta.dirname, "../../services/api/dist");

const FLOODS = [
  { name: "undeclared variables of 94 kB", perSecond: 10, body: (i: number) => undeclaredVariable(i, 94_000) },
  { name: "new documents", perSecond: 40, body: (i: number) => ({ query: newDocument(i) }) },
  { name: "requests for a link, from many networks", perSecond: 10, body: linkRequest },
  { name: "requests for a link, from one network", perSecond: 10, body: linkRequest, network: "198.51.100.7" },
];

const LIMITS = {
  memoryMb: 400,
  /** How much memory and disk may grow from the first tenth of the floods to their end. */
  memoryGrowthMb: 64,
  diskGrowthMb: 32,
  /** p99 beside the floods, by the quiet one; and what is noise, however quick the quiet one was. */
  slowdown: 2,
  noiseMs: 20,
};

const folder = mkdtempSync(join(tmpdir(), "portico-soak-"));
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
const settings = {
  ...process.env,
  DATABASE_URL: embedded.url,
  DATA_DIR: folder,
  DEMO: "0",
  NODE_ENV: "production",
  PORT,
  PUBLIC_URL: `http://localhost:${PORT}`,
  SMTP_URL: "smtp://127.0.0.1:9",
  MAIL_FROM: "soak@example.com",
  PORTICO_SECRET: "s".repeat(32),
  TRUSTED_PROXIES: "127.0.0.1/32",
  LOG_LEVEL: "error",
  MALLOC_ARENA_MAX: "2",
};

try {
  await ended([join(API, "portico.js"), "migrate"]);
  const service = spawn(process.execPath, ["--max-semi-space-size=16", join(API, "main.js")], {
    env: settings,
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    // Before there are rows of files: a database with files and a folder without its mark is a lost storage.
    await ready();
    const seeded = await seed(embedded.url, sizes[0] as (typeof sizes)[0]);
    process.exitCode = await soak(service.pid as number, seeded);
  } finally {
    service.kill();
    await once(service, "exit");
  }
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function soak(pid: number, seeded: Seeded): Promise<number> {
  await use(seeded, 2);
  const quiet = await use(seeded, QUIET_SECONDS);
  const floods = FLOODS.map(({ perSecond, body, network }) =>
    flood({
      url: URL,
      requests: perSecond * SECONDS,
      connections: 4,
      perSecond,
      body,
      headers: network ? { "x-forwarded-for": network } : undefined,
    }),
  );
  const beside = use(seeded, SECONDS);
  const states = await watch(pid);
  const statuses = await Promise.all(floods);
  for (const [i, { name }] of FLOODS.entries()) print(`${name}: ${JSON.stringify(statuses[i])}`);
  return verdict(quiet, await beside, states);
}

interface State {
  readonly memory: number;
  readonly disk: number;
}

/** Memory of the service and size of the database, in megabytes, ten times while the floods last. */
async function watch(pid: number): Promise<State[]> {
  const states: State[] = [];
  const db = new pg.Client({ connectionString: embedded.url });
  await db.connect();
  for (let i = 1; i <= 10; i += 1) {
    await sleep((SECONDS * 1_000) / 10);
    const { rows } = await db.query<{ bytes: string }>("select pg_database_size(current_database()) as bytes");
    const state = { memory: memoryOf(pid), disk: Number(rows[0]?.bytes) / 1e6 };
    print(
      `${((SECONDS * i) / 10).toFixed(0)} s: memory ${state.memory.toFixed(0)} MB, database ${state.disk.toFixed(1)} MB`,
    );
    states.push(state);
  }
  await db.end();
  return states;
}

/** A few people who look at their dashboards; answers how long each answer took, in milliseconds. */
async function use({ slug, cookie }: Seeded, seconds: number): Promise<number[]> {
  const headers = { "content-type": "application/json", "portico-scope": slug, cookie };
  const body = JSON.stringify({ query: pages[0]?.query, variables: { workspace: slug } });
  const until = performance.now() + seconds * 1_000;
  const took: number[] = [];
  const person = async () => {
    while (performance.now() < until) {
      const from = performance.now();
      const response = await fetch(`${URL}/graphql`, { method: "POST", headers, body });
      const text = await response.text();
      if (!text.startsWith(`{"data":{"portal":{`))
        throw new Error(`Ordinary use was answered ${response.status}: ${text}`);
      took.push(performance.now() - from);
      await sleep(50);
    }
  };
  await Promise.all([person(), person(), person(), person()]);
  return took;
}

function verdict(quiet: readonly number[], beside: readonly number[], states: readonly State[]): number {
  const [first, last] = [states[0], states.at(-1)] as [State, State];
  const [before, after] = [percentile(quiet, 99), percentile(beside, 99)];
  const figures = [
    { name: "memory, MB", value: Math.max(...states.map(({ memory }) => memory)), limit: LIMITS.memoryMb },
    { name: "growth of memory, MB", value: last.memory - first.memory, limit: LIMITS.memoryGrowthMb },
    { name: "growth of the database, MB", value: last.disk - first.disk, limit: LIMITS.diskGrowthMb },
    { name: "p99, ms", value: after, limit: Math.max(LIMITS.slowdown * before, LIMITS.noiseMs) },
  ];
  print(`p99 of ordinary use: quiet ${before.toFixed(1)} ms, beside the floods ${after.toFixed(1)} ms`);
  for (const { name, value, limit } of figures)
    print(`${value <= limit ? "holds" : "FAILS"}  ${name}: ${value.toFixed(1)} of ${limit.toFixed(1)}`);
  return figures.every(({ value, limit }) => value <= limit) ? 0 : 1;
}

function linkRequest(i: number): object {
  return {
    query: "mutation ($input: RequestPortalLinkInput!) { requestPortalLink(input: $input) { __typename } }",
    variables: { input: { workspace: "bench", email: `nobody${i}@example.com` } },
  };
}

async function ready(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const isReady = await fetch(`${URL}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await sleep(100);
  }
  throw new Error("The service did not get ready.");
}

async function ended(words: readonly string[]): Promise<void> {
  const [code] = await once(spawn(process.execPath, words, { env: settings, stdio: "ignore" }), "exit");
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}.`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
