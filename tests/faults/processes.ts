import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";

export const ROOT = join(__dirname, "../..");
export const MAIN = join(ROOT, "services/api/dist/main.js");

const PATIENCE_MS = 20_000;

/** Waits for a condition, looking again at short intervals; says what it waited for when it does not come. */
export async function until<Value>(what: string, look: () => Value | Promise<Value>, within = PATIENCE_MS) {
  const deadline = performance.now() + within;
  for (;;) {
    const found = await look();
    if (found) return found as Exclude<Value, false | null | undefined | 0 | "">;
    if (performance.now() > deadline) throw new Error(`After ${within} ms still not: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export interface Started {
  readonly child: ChildProcess;
  /** Both streams, so far. */
  said(): string;
  /** Resolves when it has ended, with its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** A program with nothing of our environment but its search path and what is said here. */
export function start(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  account: { readonly uid?: number; readonly gid?: number } = {},
): Started {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    ...account,
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (text: Buffer) => (said += text));
  return { child, said: () => said, ended: once(child, "close").then(([code]) => code) };
}

/** Waits until it says that it is ready. */
export const ready = ({ child, said }: Started) =>
  until(
    "it is ready",
    () => {
      if (child.exitCode !== null) throw new Error(`It ended: ${said()}`);
      return said().includes("Portico is ready");
    },
    60_000,
  );

/** The number of the embedded server's first process; undefined when it has been stopped. */
export function postmasterOf(dataDir: string): number | undefined {
  const note = join(dataDir, "postgres/data/postmaster.pid");
  return existsSync(note) ? Number(readFileSync(note, "utf8").split("\n", 1)[0]) : undefined;
}

/** Whether a process lives; one that was killed and not yet buried does not. */
export function isAlive(pid: number): boolean {
  const stat = `/proc/${pid}/stat`;
  return existsSync(stat) && !/\) Z /.test(readFileSync(stat, "latin1"));
}

/** The embedded database's address, as its owner. */
export function embeddedUrl(dataDir: string): string {
  const password = readFileSync(join(dataDir, "postgres/password"), "utf8").trim();
  const port = readFileSync(join(dataDir, "postgres/data/postmaster.pid"), "utf8").split("\n")[3];
  return `postgres://portico:${password}@127.0.0.1:${port}/portico`;
}

/** Takes a port as soon as it is free; what should listen there cannot start until this is closed. */
export async function occupy(port: number): Promise<Server> {
  const server = createServer((socket) => socket.destroy());
  await until("the port is ours", () => {
    return new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, "127.0.0.1", () => resolve(true));
    });
  });
  return server;
}
