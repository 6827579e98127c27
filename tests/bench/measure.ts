import { readdirSync, readFileSync } from "node:fs";
import autocannon from "autocannon";

export interface Load {
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
  /** Whose CPU is counted: the process itself, and PostgreSQL's postmaster with all its children. */
  readonly node: number;
  readonly postmaster: number;
}

export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** CPU milliseconds for each request. */
  readonly nodeCpu: number;
  readonly postgresCpu: number;
}

export async function measure({ url, body, headers, connections, seconds, node, postmaster }: Load): Promise<Measured> {
  const before = { node: cpuOf(node), postgres: cpuOfTree(postmaster) };
  // Its own histogram counts whole milliseconds, which is as long as some answers take.
  const latencies: number[] = [];
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    autocannon({ url, method: "POST", body, headers, connections, duration: seconds }, (error, done) =>
      error ? reject(error) : resolve(done),
    ).on("response", (_client, _status, _bytes, milliseconds) => latencies.push(milliseconds));
  });
  const requests = result.requests.total;
  if (result.non2xx + result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} answers were not 2xx, ${result.errors} failed.`);
  return {
    perSecond: result.requests.average,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    nodeCpu: (cpuOf(node) - before.node) / requests,
    postgresCpu: (cpuOfTree(postmaster) - before.postgres) / requests,
  };
}

export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length * percent) / 100)] as number;
}

/** Middle of a list of measurements, each figure by itself. */
export function medianOf(rounds: readonly Measured[]): Measured {
  const middle = (pick: (round: Measured) => number) => percentile(rounds.map(pick), 50);
  return {
    perSecond: middle((r) => r.perSecond),
    p50: middle((r) => r.p50),
    p99: middle((r) => r.p99),
    nodeCpu: middle((r) => r.nodeCpu),
    postgresCpu: middle((r) => r.postgresCpu),
  };
}

const TICKS_A_SECOND = 100;

/** User and system time of a process and of its children that have ended, so far, in milliseconds. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
    const ticks = fields.slice(11, 15).reduce((all, field) => all + Number(field), 0);
    return (ticks * 1000) / TICKS_A_SECOND;
  } catch {
    return 0; // It has ended meanwhile.
  }
}

function cpuOfTree(pid: number): number {
  const children = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => parentOf(name) === pid);
  return children.reduce((all, child) => all + cpuOf(Number(child)), cpuOf(pid));
}

function parentOf(pid: string): number {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ")[1]);
  } catch {
    return 0;
  }
}

/** Resident memory of a process in megabytes. */
export function memoryOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}
