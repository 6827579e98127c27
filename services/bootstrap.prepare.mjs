import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fail, npm, path, quietly, root } from "./bootstrap.processes.mjs";

const NEEDED = [24, 11];
const BUILT = path(".turbo/built");
const OUTPUTS = ["services/fonts", "services/api", "clients/portal", "clients/admin", "clients/sandbox"].map((name) =>
  path(name, "dist"),
);

/** Installs and builds what is missing, and answers the Node to go on with. */
export async function prepare() {
  if (isInstalled() && isBuilt()) return findNode();
  fs.mkdirSync(dirname(BUILT), { recursive: true });
  const lock = await takeLock(path(".turbo/prepare.lock"));
  try {
    if (!isInstalled()) await install();
    const found = findNode();
    if (!isBuilt()) await build(found);
    return found;
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** npm's own record of what it put into node_modules, against the lock file. */
function isInstalled() {
  if (!fs.existsSync(path("node_modules/.package-lock.json"))) return false;
  const wanted = JSON.parse(fs.readFileSync(path("package-lock.json"), "utf8")).packages;
  const present = JSON.parse(fs.readFileSync(path("node_modules/.package-lock.json"), "utf8")).packages;
  // A node_modules that came along from another system holds that system's binaries.
  const isForeign = ({ os, cpu }) => (os && !allows(os, process.platform)) || (cpu && !allows(cpu, process.arch));
  return Object.entries(wanted).every(([name, { version, optional, devOptional }]) => {
    if (!name.includes("node_modules/")) return true;
    const found = present[name];
    return found ? found.version === version && !isForeign(found) : optional || devOptional;
  });
}

/** Some packages name one system as a word, most name a list, and a list may exclude. */
function allows(names, name) {
  const list = [names].flat();
  return list.includes(name) || (list.some((entry) => entry.startsWith("!")) && !list.includes(`!${name}`));
}

function install() {
  // Also in production the tools that build are needed; npm's complaints about an old Node are not for a newcomer.
  const words = ["ci", "--loglevel=error", "--include=dev", "--include=optional"];
  return quietly("Installing packages", npm(words, { env: process.env, stdio: ["ignore", "pipe", "pipe"] }));
}

async function build(found) {
  const before = fingerprint();
  const words = ["turbo/bin/turbo", "run", "build", "--output-logs=errors-only", "--ui=stream"];
  const child = spawn(found, [path("node_modules", words[0]), ...words.slice(1)], {
    cwd: root,
    env: environmentWith(found),
    stdio: ["ignore", "pipe", "pipe"],
  });
  await quietly("Building", child);
  fs.writeFileSync(BUILT, before);
}

function isBuilt() {
  if (!OUTPUTS.every((folder) => fs.existsSync(folder))) return false;
  return fs.existsSync(BUILT) && fs.readFileSync(BUILT, "utf8") === fingerprint();
}

/** Names, sizes and times of all sources: cheaper than asking turbo, which still decides what a change concerns. */
function fingerprint() {
  const hash = createHash("sha256");
  const visit = (file) => {
    const stat = fs.statSync(file);
    if (!stat.isDirectory()) return void hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
    for (const name of fs.readdirSync(file).sort()) {
      if (!["node_modules", "dist", ".turbo"].includes(name)) visit(join(file, name));
    }
  };
  ["package-lock.json", "turbo.json", "tsconfig.json", "services", "clients", "schema"].map((name) =>
    visit(path(name)),
  );
  return hash.digest("hex");
}

/** The running Node when it is new enough, else the one that npm brought as a package. */
function findNode() {
  if (isNewEnough(process.version)) return process.execPath;
  const system = process.platform === "win32" ? "win" : process.platform;
  const file = process.platform === "win32" ? "node.exe" : "node";
  const carried = path("node_modules", `node-${system}-${process.arch}`, "bin", file);
  const answer = spawnSync(carried, ["--version"], { encoding: "utf8" });
  if (answer.status === 0 && isNewEnough(answer.stdout.trim())) return carried;
  return fail(
    `Portico needs Node ${NEEDED.join(".")} or newer; this is ${process.version}. Get it from https://nodejs.org.`,
  );
}

function isNewEnough(version) {
  const [major, minor] = version.slice(1).split(".").map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
}

export function environmentWith(found) {
  // Windows spells it Path, and an environment with both keeps one of them by chance.
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const folders = [dirname(found), path("node_modules/.bin"), process.env[key]];
  return {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: "1",
    TURBO_NO_UPDATE_NOTIFIER: "1",
    [key]: folders.join(delimiter),
  };
}

/** Two starts at once do not install twice: the second waits, or takes over from one that died. */
async function takeLock(file) {
  for (let first = true; ; first = false) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      return file;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (!isAlive(file)) fs.rmSync(file, { force: true });
    else if (first) console.error("Waiting for another start, which installs and builds …");
    await wait(200);
  }
}

function isAlive(file) {
  try {
    const pid = Number(fs.readFileSync(file, "utf8"));
    return pid === 0 || process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
