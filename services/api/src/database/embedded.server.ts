import { existsSync, readFileSync, rmSync } from "node:fs";
import { openConnection, type SingleConnection } from "../driver/connection";
import { type Cluster, USER } from "./embedded.cluster";

/**
 * What runs on a cluster. `busy` says itself that it is not ready; `silent` is a living pid whose port does not answer
 * as this very server: it is just starting, or the pid has another owner now.
 */
export type Server =
  | { is: "up"; url: string; version: string }
  | { is: "busy" }
  | { is: "silent"; note: string }
  | { is: "down" };

const DATABASE = "portico";
const CONNECTION_MS = 5_000;

interface Readiness {
  readonly version: string;
  readonly note: string;
  readonly made: boolean;
}

const READINESS = `select current_setting('server_version') as version, pg_read_file('postmaster.pid') as note,
  exists (select from pg_database where datname = '${DATABASE}') as made`;
// Starting, stopping, full, or our database being made by another process at this moment.
const NOT_READY = ["57P03", "57P01", "53300", "42P04", "23505", "55006"];

export async function look(cluster: Cluster): Promise<Server> {
  const note = readNote(cluster);
  const [pid, , , port] = note.split("\n");
  if (!pid || !isAlive(Number(pid))) return { is: "down" };
  if (isUnburied(pid)) {
    forget(cluster, note);
    return { is: "down" };
  }
  if (!port) return { is: "silent", note };
  const url = (database: string) => `postgres://${USER}:${cluster.password}@127.0.0.1:${port}/${database}`;
  let connection: SingleConnection | undefined;
  try {
    connection = await openConnection(url("postgres"), CONNECTION_MS);
    const [ready] = (await connection.query<Readiness>(READINESS)) as [Readiness];
    if (identity(ready.note) !== identity(note)) return { is: "silent", note };
    if (!ready.made) await connection.query(`create database ${DATABASE}`);
    return { is: "up", url: url(DATABASE), version: ready.version };
  } catch (error) {
    return NOT_READY.includes(codeOf(error)) ? { is: "busy" } : { is: "silent", note };
  } finally {
    await connection?.end().catch(() => undefined);
  }
}

/** Whether the server's first process lives; says nothing of whether it answers. */
export function isRunning(cluster: Cluster): boolean {
  const [pid] = readNote(cluster).split("\n");
  return Boolean(pid) && isAlive(Number(pid)) && !isUnburied(pid as string);
}

/**
 * Removes the note of a server that is gone, unless another has written its own meanwhile. Were it alive after all,
 * PostgreSQL's lock on shared memory would still keep a second server out.
 */
export function forget(cluster: Cluster, note: string): void {
  if (readNote(cluster) === note) rmSync(cluster.pidFile, { force: true });
}

function readNote({ pidFile }: Cluster): string {
  try {
    return readFileSync(pidFile, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}

/** Pid, folder, time of start and port; the lines after them change while the server starts. */
function identity(note: string): string {
  return note.split("\n", 4).join("\n");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Killed, and its parent has not looked yet (the init of a container may never): PostgreSQL would take it for alive. */
function isUnburied(pid: string): boolean {
  const stat = `/proc/${pid}/stat`;
  return process.platform === "linux" && existsSync(stat) && /\) Z /.test(readFileSync(stat, "latin1"));
}

function codeOf(error: unknown): string {
  return typeof error === "object" && error && "code" in error ? String(error.code) : "";
}
