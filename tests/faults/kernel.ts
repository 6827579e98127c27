import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ground } from "../support/ground";
import { until } from "./processes";

interface Watching {
  /** Answers what the process has asked of the kernel, in the order in which it asked, one call a line. */
  end(): Promise<string[]>;
}

/** Watches a process and its threads, from the moment that it is answered; `fault` is given to strace's `inject`. */
export async function watch(pid: number, calls: string, fault?: string): Promise<Watching> {
  const log = join(ground().folder, `calls-${pid}-${Date.now()}.txt`);
  const injected = fault ? ["-e", `inject=${fault}`] : [];
  const child = spawn("strace", [
    "-f",
    "-y",
    "-s",
    "300",
    "-e",
    `trace=${calls}`,
    ...injected,
    "-o",
    log,
    "-p",
    `${pid}`,
  ]);
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text));
  await until("the process is watched", () => said.includes("attached"));
  return {
    async end() {
      child.kill("SIGINT");
      await once(child, "exit");
      return readFileSync(log, "utf8").split("\n");
    },
  };
}
