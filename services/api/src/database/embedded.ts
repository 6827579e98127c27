import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Cluster, createCluster, openCluster } from "./embedded.cluster";
import { EmbeddedDatabaseProblem } from "./embedded.problem";
import { run } from "./embedded.program";
import { forget, isRunning, look } from "./embedded.server";

/**
 * A real PostgreSQL in the data folder, for whoever has no DATABASE_URL. It outlives a killed process and the next one
 * takes it up again; several processes may start it at once and all get the same server.
 */
export interface EmbeddedDatabase {
  url: string;
  version: string;
  /** It ran already: a process that only borrows the database leaves it running. */
  reused: boolean;
  /** Whether its first process lives. Asks the operating system only, so it may be asked often. */
  isRunning(): boolean;
  /** Starts a server that has died, at the same address. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE = 120_000;
/** How long a process may hold the server's pid without answering as the server before we call the pid recycled. */
const GRACE = 3_000;

/** Written anew at every start, so that a change here reaches the databases that exist. */
const SETTINGS = `# Written by Portico at every start. For settings of your own run PostgreSQL yourself and set DATABASE_URL.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
shared_buffers = '128MB'
fsync = on
jit = off
timezone = 'UTC'
# One file for each day of the week, begun anew a week later. Neither statements nor details: they hold people's data.
logging_collector = on
log_directory = '../log'
log_filename = '%a.log'
log_rotation_age = '1d'
log_rotation_size = 0
log_truncate_on_rotation = on
log_timezone = 'UTC'
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
`;

export async function startEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const folder = join(realpathSync(dataDir), "postgres");
  if (!existsSync(folder)) await createCluster(folder);
  const cluster = openCluster(folder);

  const { url, version, started } = await bringUp(cluster);
  return {
    url,
    version,
    reused: !started,
    isRunning: () => isRunning(cluster),
    async restart() {
      const again = await bringUp(cluster, Number(new URL(url).port));
      if (again.url !== url)
        throw new EmbeddedDatabaseProblem(`Another process has started the PostgreSQL in ${folder} at another port.`);
    },
    stop: () => stop(cluster),
  };
}

/** Starts the server unless it runs already, and waits until it answers. */
async function bringUp(cluster: Cluster, port?: number): Promise<{ url: string; version: string; started: boolean }> {
  const deadline = Date.now() + PATIENCE;
  let started = false;
  let silentSince: number | undefined;
  let refusals = 0;
  while (Date.now() < deadline) {
    const server = await look(cluster);
    if (server.is === "up") return { url: server.url, version: server.version, started };
    if (server.is === "down") {
      const failure = await start(cluster, port ?? (await freePort()));
      started ||= !failure;
      // Another process was faster, took the port, or is a killed server's last child: look again before giving up.
      if (failure && (await look(cluster)).is === "down" && ++refusals === 3) throw failure;
      if (failure) await wait(200);
    } else {
      silentSince = server.is === "silent" ? (silentSince ?? Date.now()) : undefined;
      if (server.is === "silent" && Date.now() - (silentSince ?? 0) > GRACE) forget(cluster, server.note);
      await wait(50);
    }
  }
  throw new EmbeddedDatabaseProblem(
    `The embedded PostgreSQL in ${cluster.folder} did not get ready in ${PATIENCE / 1000} s.\n${complaint(cluster)}`,
  );
}

/** Answers why it did not start. */
async function start(cluster: Cluster, port: number): Promise<Error | undefined> {
  rmSync(cluster.startLog, { force: true });
  // Renamed into place: another process may be starting from it right now.
  const draft = join(cluster.dataDir, `postgresql.conf.${process.pid}`);
  writeFileSync(draft, SETTINGS, { mode: 0o644 });
  renameSync(draft, join(cluster.dataDir, "postgresql.conf"));
  const words = ["start", "--pgdata", cluster.dataDir, "--log", cluster.startLog, "--options", `-p ${port}`];
  try {
    await run(cluster.programs.pgCtl, [...words, "--wait", "--timeout", "120"], cluster.folder, cluster.account, true);
    return undefined;
  } catch (error) {
    const reason = complaint(cluster) || String(error);
    return new EmbeddedDatabaseProblem(`The embedded PostgreSQL in ${cluster.folder} does not start.\n${reason}`);
  }
}

async function stop(cluster: Cluster): Promise<void> {
  const words = ["stop", "--pgdata", cluster.dataDir, "--mode", "fast", "--wait", "--timeout", "60"];
  try {
    await run(cluster.programs.pgCtl, words, cluster.folder, cluster.account);
  } catch (error) {
    if ((await look(cluster)).is !== "down") throw error;
  }
}

/** What the server said last: on its way up to `start.log`, then to the log of the day. */
function complaint({ folder, startLog }: Cluster): string {
  const logs = join(folder, "log");
  const days = existsSync(logs) ? readdirSync(logs).map((name) => join(logs, name)) : [];
  const today = days.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  const tail = (file: string) => readFileSync(file, "utf8").trim().split("\n").slice(-6);
  return [startLog, today].flatMap((file) => (file && existsSync(file) ? tail(file) : [])).join("\n");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
