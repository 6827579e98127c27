import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const path = (...parts) => join(root, ...parts);

export function npm(words, options) {
  const script = process.env.npm_execpath ?? "";
  if (basename(script) === "npm-cli.js") return spawn(process.execPath, [script, ...words], { cwd: root, ...options });
  return spawn("npm", words, { cwd: root, shell: process.platform === "win32", ...options });
}

/** Passes signals on, and answers with the code of the first child that ends, when the others have followed it. */
export function relay(...children) {
  let left = children.length;
  let stopping = false;
  let result;
  const stop = (signal) => {
    // A terminal sends Ctrl-C to all of us; a second one would mean "at once".
    if (signal === "SIGINT" && process.stdin.isTTY) return;
    stopping = true;
    for (const child of children) child.kill(signal);
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, stop);
  const parents = callers();
  const watch = setInterval(() => !stopping && callers() !== parents && stop("SIGTERM"), 100);
  return new Promise((resolve) => {
    for (const child of children) {
      child.on("error", (error) => fail(String(error)));
      child.on("close", (code, signal) => {
        result ??= code ?? 128 + constants.signals[signal];
        left -= 1;
        if (left > 0) return stopping || stop("SIGTERM");
        clearInterval(watch);
        for (const name of signals) process.off(name, stop);
        resolve(result);
      });
    }
  });
}

/** npm and, on Linux, the shell between: when one of them was killed, nobody is left who could stop us. */
function callers() {
  if (!process.env.npm_lifecycle_event) return "";
  if (process.platform !== "linux") return String(process.ppid);
  try {
    return `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, "latin1").split(") ")[1].split(" ")[1]}`;
  } catch {
    return "";
  }
}

/** One line that says what happens and how long it took; all that it says itself when it fails, or takes long. */
export async function quietly(what, child) {
  const began = Date.now();
  let said = "";
  process.stderr.write(`${what} … `);
  const show = () => process.stderr.write(`\n${said}`);
  const patience = setTimeout(() => {
    show();
    for (const stream of [child.stdout, child.stderr]) stream.pipe(process.stderr);
  }, 180_000);
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await relay(child);
  clearTimeout(patience);
  if (code !== 0) {
    show();
    fail(`${what} failed.`);
  }
  process.stderr.write(`${Math.max(1, Math.round((Date.now() - began) / 1000))} s\n`);
}

export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
