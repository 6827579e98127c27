import { createHash } from "node:crypto";
import { mkdirSync, realpathSync, rmSync } from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { EmbeddedDatabaseProblem } from "./embedded.problem";

/** Which Portico runs on a data folder, as the one that does answers to the next that tries. */
interface Holder {
  pid: number;
  url: string;
  stopping: boolean;
}

export interface Claim {
  /** From here on a newcomer waits for the release instead of giving up. */
  stopping(): void;
  release(): Promise<void>;
}

const PATIENCE = 30_000;

/**
 * One service per data folder. The claim is a listening local socket named for the folder, not a file: the system lets
 * exactly one process have it and takes it back when that process dies, however it dies.
 */
export async function claimDataDir(dataDir: string, { url }: { url: string }): Promise<Claim> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const folder = realpathSync(dataDir);
  const self: Holder = { pid: process.pid, url, stopping: false };
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const server = await listen(socketName(folder), self);
    if (server) {
      return {
        stopping: () => void (self.stopping = true),
        release: () => new Promise((resolve) => server.close(() => resolve())),
      };
    }
    const holder = await ask(socketName(folder));
    if (holder === "gone") continue;
    if (!holder?.stopping || Date.now() > deadline) {
      const who = holder ? `: process ${holder.pid} at ${holder.url}` : ", and does not answer";
      throw new EmbeddedDatabaseProblem(
        `Portico already runs on ${folder}${who}. Stop it first, or set DATA_DIR to another folder.`,
      );
    }
    await wait(100);
  }
}

/** Linux and Windows have names that vanish with their process; elsewhere it is a file that `ask` clears away. */
function socketName(folder: string): string {
  const name = `portico-${createHash("sha256").update(folder).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.socket`);
}

function listen(name: string, self: Holder): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on("error", () => socket.destroy());
      socket.end(JSON.stringify(self));
    });
    server.on("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(undefined) : reject(error),
    );
    // The claim alone keeps no process alive.
    server.listen(name, () => resolve(server.unref()));
  });
}

/** The holder; "gone" when nobody listens any more; undefined when somebody does and says nothing. */
function ask(name: string): Promise<Holder | "gone" | undefined> {
  return new Promise((resolve) => {
    let answer = "";
    const socket = connect(name);
    socket.setTimeout(2_000, () => {
      resolve(undefined);
      socket.destroy();
    });
    socket.on("data", (chunk) => (answer += chunk));
    socket.on("end", () => resolve(holderFrom(answer)));
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED" && process.platform !== "linux") rmSync(name, { force: true });
      resolve(["ECONNREFUSED", "ENOENT"].includes(error.code ?? "") ? "gone" : undefined);
    });
  });
}

function holderFrom(answer: string): Holder | undefined {
  try {
    return JSON.parse(answer) as Holder;
  } catch {
    return undefined;
  }
}
