import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import type { ServiceAddress } from "./ground";

const DIST = join(__dirname, "../../services/api/dist");
/** The same for every process of a run: they share databases, and codes are keyed by it. */
export const SECRET = "a secret of the tests, of enough length";
const PATIENCE_MS = 60_000;

export interface RunningService extends ServiceAddress {
  readonly process: ChildProcess;
  /** What it has written to its terminal: the greeting with its links. */
  greeting(): string;
  log(): string;
  /** Resolves when it has ended; its exit code, or null when a signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

interface Starting {
  readonly databaseUrl: string;
  /** Made when missing; data and log go there. */
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly port?: number;
}

/** The built service as a process of its own, with nothing of our environment but what is said here. */
export async function startService(starting: Starting): Promise<RunningService> {
  const { databaseUrl, folder, environment } = starting;
  const main = join(DIST, "main.js");
  if (!existsSync(main)) throw new Error("The service is not built: run `npm run build`.");
  const dataDir = join(folder, "data");
  const logFile = join(folder, "service.log");
  mkdirSync(dataDir, { recursive: true });
  const port = starting.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, [main], {
    // The channel lets it notice that we were killed: then it stops by itself.
    stdio: ["ignore", "pipe", log, "ipc"],
    env: {
      ...surroundings(),
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DEMO: "0",
      LOG_LEVEL: "trace",
      TRUSTED_PROXIES: "127.0.0.1/32",
      PORTICO_SECRET: SECRET,
      ...environment,
    },
  });
  closeSync(log);
  let greeting = "";
  child.stdout?.on("data", (text: Buffer) => (greeting += text));
  const running: RunningService = {
    url,
    databaseUrl,
    dataDir,
    logFile,
    process: child,
    greeting: () => greeting,
    log: () => readFileSync(logFile, "utf8"),
    stop: (signal = "SIGTERM") => stop(child, signal),
  };
  await ready(running);
  // A test that forgets it must not keep the run from ending.
  child.unref();
  child.channel?.unref();
  (child.stdout as Socket).unref();
  return running;
}

/** A command of the operator, on a database of its own choice. */
export async function runOperator(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [join(DIST, "portico.js"), ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...surroundings(), PORTICO_SECRET: SECRET, ...environment },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text));
  const [code] = await once(child, "close");
  return { code, said };
}

function surroundings(): Record<string, string> {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot"];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function ready(service: RunningService): Promise<void> {
  const { process: child, greeting, log } = service;
  const deadline = Date.now() + PATIENCE_MS;
  while (!greeting().includes("Portico is ready")) {
    const isOver = child.exitCode !== null || child.signalCode !== null;
    if (isOver || Date.now() > deadline) {
      child.kill("SIGKILL");
      const tail = log().split("\n").slice(-30).join("\n");
      throw new Error(`The service ${isOver ? "ended" : "did not get ready"}. Its log's end:\n${tail}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = once(child, "exit");
  const impatience = setTimeout(() => child.kill("SIGKILL"), 15_000);
  child.kill(signal);
  await ended;
  clearTimeout(impatience);
  return child.exitCode;
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
