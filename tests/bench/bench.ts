import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbedded } from "../../services/api/src/database/embedded";
import { type Measured, measure, medianOf, memoryOf, percentile } from "./measure";
import { type Page, pages } from "./pages";
import { type Result, type Row, report } from "./report";
import { type Seeded, seed, type Size, sizes } from "./seed";

/**
 * Drives the built service and the limit in turn over the same pages and prints ratios: machines are noisy, a ratio of
 * neighbouring rounds is not. `--quick` for a look, `--size small`, `--page dashboard`, `--rounds 5`,
 * `--seconds 4`.
 */
const flag = (name: string, otherwise: string) => process.argv[process.argv.indexOf(`--${name}`) + 1] ?? otherwise;
const has = (name: string) => process.argv.includes(`--${name}`);
const ROUNDS = Number(has("rounds") ? flag("rounds", "3") : has("quick") ? 1 : 3);
const SECONDS = Number(has("seconds") ? flag("seconds", "4") : has("quick") ? 2 : 4);
const CONNECTIONS = [1, 8, 64];
const COLD_STARTS = 5;
/** As `npm start` and the container start it. */
const AS_STARTED = ["--max-semi-space-size=16"];
const API = join(import.meta.dirname, "../../services/api/dist");

interface Contender {
  readonly process: ChildProcess;
  readonly url: string;
}

const folder = mkdtempSync(join(tmpdir(), "portico-bench-"));
chmodSync(folder, 0o755);
const embedded = await startEmbedded(folder);
const postmaster = Number(readFileSync(join(folder, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);
const started: ChildProcess[] = [];
try {
  const chosen = has("size") ? sizes.filter(({ name }) => name === flag("size", "small")) : sizes;
  const results: Result[] = [];
  for (const size of chosen) results.push(await benchOf(size));
  report(results);
} finally {
  for (const child of started) child.kill("SIGKILL");
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function benchOf(size: Size): Promise<Result> {
  const url = await database(size.name);
  const seeded = await seed(url, size);
  process.stderr.write(`${size.name}: ${seeded.rows.toLocaleString("en")} rows\n`);
  const statements = await statementsOf(url, seeded);
  const { service, coldStart } = await coldStarted(url, seeded);
  const firstMemory = memoryOf(pidOf(service));
  const limit = await start(
    "limit",
    4902,
    [
      // Not by tsx's own command, which would be a parent that does nothing: the CPU of this process is counted.
      "--import",
      "tsx",
      join(import.meta.dirname, "limit.ts"),
      "4902",
      url,
      seeded.slug,
    ],
    {},
    seeded,
  );
  const rows: Row[] = [];
  for (const page of pages.filter(({ name }) => !has("page") || name === flag("page", name))) {
    await sameBytes(page, service, limit, seeded);
    for (const connections of CONNECTIONS)
      rows.push({
        size: size.name,
        page: page.name,
        connections,
        ...(await inTurn(page, connections, service, limit, seeded)),
      });
  }
  const memory = { first: firstMemory, last: memoryOf(pidOf(service)) };
  for (const contender of [service, limit]) await ended(contender.process);
  return { size, rows, statements, coldStart, memory };
}

async function inTurn(page: Page, connections: number, service: Contender, limit: Contender, seeded: Seeded) {
  const rounds: { service: Measured; limit: Measured }[] = [];
  const load = (contender: Contender, seconds: number) =>
    measure({
      url: `${contender.url}/graphql`,
      body: bodyOf(page),
      headers: headersOf(seeded),
      connections,
      seconds,
      node: pidOf(contender),
      postmaster,
    });
  for (const contender of [service, limit]) await load(contender, 1);
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({ service: await load(service, SECONDS), limit: await load(limit, SECONDS) });
  }
  process.stderr.write(`  ${page.name} × ${connections}\n`);
  return {
    service: medianOf(rounds.map((round) => round.service)),
    limit: medianOf(rounds.map((round) => round.limit)),
    rounds,
  };
}

async function sameBytes(page: Page, service: Contender, limit: Contender, seeded: Seeded): Promise<void> {
  const [ours, theirs] = await Promise.all([service, limit].map((contender) => answer(contender.url, page, seeded)));
  if (ours !== theirs) throw new Error(`${page.name}: the answers differ.\nservice ${ours}\nlimit   ${theirs}`);
}

async function answer(url: string, page: Page, seeded: Seeded): Promise<string> {
  const response = await fetch(`${url}/graphql`, { method: "POST", headers: headersOf(seeded), body: bodyOf(page) });
  return response.text();
}

function bodyOf({ name, query, variables }: Page): string {
  const operationName = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  return JSON.stringify({ operationName, query, variables: { workspace: "bench", ...variables } });
}

function headersOf({ slug, cookie }: Seeded): Record<string, string> {
  return { "content-type": "application/json", "portico-scope": slug, cookie };
}

async function database(name: string): Promise<string> {
  const db = new pg.Client({ connectionString: embedded.url });
  await db.connect();
  await db.query(`create database ${name}`);
  await db.end();
  const url = new URL(embedded.url);
  url.pathname = `/${name}`;
  await new Promise<void>((resolve, reject) => {
    const migration = spawn(process.execPath, [join(API, "portico.js"), "migrate"], {
      env: { ...process.env, ...settings(url.href) },
      stdio: "ignore",
    });
    migration.on("exit", (code) => (code === 0 ? resolve() : reject(new Error("The migration failed."))));
  });
  return url.href;
}

function settings(url: string): Record<string, string> {
  return {
    DATABASE_URL: url,
    DATA_DIR: folder,
    DEMO: "0",
    NODE_ENV: "production",
    PUBLIC_URL: "http://localhost:4901",
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "bench@example.com",
    PORTICO_SECRET: "b".repeat(32),
    MALLOC_ARENA_MAX: "2",
  };
}

/** The service, and the middle of some starts: a single one may meet a busy moment. */
async function coldStarted(url: string, seeded: Seeded): Promise<{ service: Contender; coldStart: number }> {
  const words = [...AS_STARTED, join(API, "main.js")];
  const took: number[] = [];
  for (;;) {
    const startedAt = performance.now();
    const service = await start("service", 4901, words, { ...settings(url), PORT: "4901" }, seeded);
    took.push(performance.now() - startedAt);
    if (took.length === COLD_STARTS) return { service, coldStart: percentile(took, 50) };
    await ended(service.process);
  }
}

async function start(
  name: string,
  port: number,
  words: string[],
  env: Record<string, string>,
  seeded: Seeded,
): Promise<Contender> {
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "inherit"],
  });
  started.push(child);
  const url = `http://127.0.0.1:${port}`;
  const page = pages[0] as Page;
  for (let tries = 0; tries < 400; tries++) {
    const isUp = await answer(url, page, seeded).then(
      (text) => text.startsWith(`{"data"`),
      () => false,
    );
    if (isUp) return { process: child, url };
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The ${name} did not answer.`);
}

function pidOf({ process: child }: Contender): number {
  return child.pid as number;
}

/** Counted in a trace of one request each, by a service of its own so that tracing slows nothing that is measured. */
async function statementsOf(url: string, seeded: Seeded): Promise<Record<string, { reads: number; around: number }>> {
  const child = spawn(process.execPath, [join(API, "main.js")], {
    env: { ...process.env, ...settings(url), PORT: "4903", LOG_LEVEL: "trace" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  started.push(child);
  let log = "";
  child.stderr?.on("data", (chunk: Buffer) => (log += chunk.toString()));
  const counts: Record<string, { reads: number; around: number }> = {};
  for (const page of pages) {
    let id: string | null = null;
    while (!id) {
      const response = await fetch("http://127.0.0.1:4903/graphql", {
        method: "POST",
        headers: headersOf(seeded),
        body: bodyOf(page),
      }).catch(() => null);
      id = response?.headers.get("x-request-id") ?? null;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const sql = log
      .split("\n")
      .filter((line) => line.includes(`"${id}"`))
      .map((line) => (JSON.parse(line) as { sql: string }).sql);
    const around = sql.filter((text) => /set_config/i.test(text)).length;
    counts[page.name] = { reads: sql.length - around, around };
  }
  await ended(child);
  return counts;
}

async function ended(child: ChildProcess): Promise<void> {
  const exit = new Promise((resolve) => child.once("exit", resolve));
  child.kill();
  await exit;
}
