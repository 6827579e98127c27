import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { EmbeddedDatabaseProblem } from "./embedded.problem";
import { type Account, accountFor, findPrograms, type Programs, run } from "./embedded.program";

export const USER = "portico";

/** The embedded database on disk: `data` is PostgreSQL's own, `password` and the logs lie beside it. */
export interface Cluster {
  folder: string;
  dataDir: string;
  pidFile: string;
  startLog: string;
  password: string;
  programs: Programs;
  account?: Account;
}

export function openCluster(folder: string): Cluster {
  const dataDir = join(folder, "data");
  return {
    folder,
    dataDir,
    pidFile: join(dataDir, "postmaster.pid"),
    startLog: join(folder, "start.log"),
    password: readPassword(folder),
    programs: findPrograms(),
    account: accountFor(folder),
  };
}

function readPassword(folder: string): string {
  try {
    return readFileSync(join(folder, "password"), "utf8").trim();
  } catch (error) {
    throw new EmbeddedDatabaseProblem(
      `The database in ${folder} belongs to another account of this computer: ` +
        "start Portico as that account or as root, or set DATA_DIR to another folder.",
      { cause: error },
    );
  }
}

/** Made beside its place and renamed into it whole: half a cluster is never found there, whoever is killed when. */
export async function createCluster(folder: string): Promise<void> {
  const programs = findPrograms();
  removeOldDrafts(folder);
  const draft = `${folder}.${randomBytes(6).toString("hex")}.draft`;
  const password = join(draft, "password");
  const account = accountFor(dirname(folder));
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(password, randomBytes(24).toString("hex"), { mode: 0o600 });
  if (account) for (const path of [draft, password]) chownSync(path, account.uid, account.gid);
  try {
    const words = ["--pgdata", join(draft, "data"), "--username", USER, "--pwfile", password];
    // PostgreSQL's own collation: the same order of rows on every system, whatever its locales are.
    const text = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    await run(programs.initdb, [...words, ...text, "--auth=scram-sha-256", "--data-checksums"], draft, account);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process made one meanwhile: that one it is.
    if (!existsSync(folder)) throw error;
  }
}

/** What a killed process left; ten minutes spare one that still works on its own. */
function removeOldDrafts(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    const path = join(dirname(folder), name);
    if (!name.startsWith(`${basename(folder)}.`) || !name.endsWith(".draft")) continue;
    if (Date.now() - statSync(path).mtimeMs > 600_000) rmSync(path, { recursive: true, force: true });
  }
}
