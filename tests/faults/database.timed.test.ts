import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { connectTo } from "../support/database";
import { ground } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { asksWho, type Guest, guestsOf, signsIn } from "./clients";
import { embeddedUrl, occupy, postmasterOf, until } from "./processes";

jest.setTimeout(60_000);

/** Every answer of a time in which the database went away and came back. */
interface Answered {
  readonly at: number;
  readonly status: number;
  readonly text: string;
  readonly code: string | undefined;
}

interface Probe {
  readonly status: number;
  /** In milliseconds. */
  readonly took: number;
}

/** Asks whether it is alive, again and again, on a thread of its own: what the test itself does must not count as the service's. */
const PROBE = `
  const { parentPort, workerData } = require("node:worker_threads");
  (async () => {
    for (;;) {
      const began = performance.now();
      const status = await fetch(workerData).then((answer) => answer.status, () => 0);
      parentPort.postMessage({ status, took: performance.now() - began });
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
`;

/** Whether the server has been restarted, by the service, and answers. */
async function isBack(dataDir: string, dead: number): Promise<boolean> {
  if ([undefined, dead].includes(postmasterOf(dataDir))) return false;
  return connectTo(embeddedUrl(dataDir)).then(
    async (connection) => {
      await connection.end();
      return true;
    },
    () => false,
  );
}

function answered({ status, text, data, errors }: Awaited<ReturnType<typeof asksWho>>): Answered {
  const code = data?.portal ? undefined : (errors?.[0]?.extensions?.code ?? "NONE");
  return { at: performance.now(), status, text, code };
}

const unanswered = (error: unknown): Answered => ({ at: performance.now(), status: 0, text: "", code: String(error) });

describe("When the database's server is killed while requests run", () => {
  let service: RunningService;
  let guest: Guest;
  const answers: Answered[] = [];
  const health: Probe[] = [];
  let goneAt = 0;
  let backAt = 0;
  let unreadyAfter = 0;
  let readyAfter = 0;
  let opened = "";

  /** As a browser asks for what it is to show. */
  const opens = async (path: string) => {
    const response = await fetch(`${service.url}${path}`, { headers: { "sec-fetch-dest": "document" } });
    return `${response.status} ${response.headers.get("content-type")} ${await response.text()}`;
  };
  const readiness = async () => (await fetch(`${service.url}/readyz`)).status;

  beforeAll(async () => {
    service = await startService({ databaseUrl: "", folder: join(ground().folder, "database-killed") });
    [guest] = (await guestsOf(embeddedUrl(service.dataDir), 1)) as [Guest];
    expect(await signsIn(guest, service)).toBe(true);

    let isOver = false;
    const asking = Array.from({ length: 4 }, async () => {
      while (!isOver) {
        answers.push(await asksWho(guest, service).then(answered, unanswered));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    });
    const prober = new Worker(PROBE, { eval: true, workerData: `${service.url}/healthz` });
    prober.unref();
    prober.on("message", (probe: Probe) => health.push(probe));
    await until("requests are answered", () => answers.length > 20);
    const { port } = new URL(embeddedUrl(service.dataDir));
    const dead = postmasterOf(service.dataDir) ?? 0;
    process.kill(dead, "SIGKILL");
    goneAt = performance.now();
    // The service restarts it within half a second, which is too soon for what is looked at meanwhile.
    const blocker = await occupy(Number(port));
    await until("it says that it is not ready", async () => (await readiness()) === 503, 5_000);
    unreadyAfter = performance.now() - goneAt;
    await until("the outage was noticed", () => answers.some(({ code }) => code));
    opened = await opens(`/p/${guest.viewer.scope}`);
    blocker.close();
    await until("the server is back", () => isBack(service.dataDir, dead));
    backAt = performance.now();
    await until("it says that it is ready again", async () => (await readiness()) === 200, 5_000);
    readyAfter = performance.now() - backAt;
    const sinceReady = answers.length;
    await until("requests are answered again", () => answers.slice(sinceReady).filter(({ code }) => !code).length > 20);
    // A short outage leaves few probes.
    await until("enough probes were made", () => health.length > 20);
    isOver = true;
    await Promise.all([...asking, prober.terminate()]);
  });
  afterAll(() => service?.stop());

  test("every request is answered, those that failed with a clean 503", () => {
    const failed = answers.filter(({ code }) => code);
    expect(failed.length).toBeGreaterThan(0);
    expect([...new Set(failed.map(({ status, code }) => `${status} ${code}`))]).toEqual(["503 SERVICE_UNAVAILABLE"]);
    expect(failed.filter(({ text }) => /select |postgres|ECONN|127\.0\.0\.1|\.ts|\.js/.test(text))).toEqual([]);
  });

  test("who opens a portal meanwhile gets a page that says so, without our name, and how to try again", () => {
    expect(opened).toContain("503 text/html; charset=utf-8");
    expect(opened).toContain("The database cannot be reached at the moment. Try again in a few seconds.");
    expect(opened).toContain(`<a href="/p/${guest.viewer.scope}"`);
    expect(opened).not.toMatch(/Portico|brand\.css/i);
  });

  test("they succeed again less than two seconds after it is back", () => {
    const recovered = answers.filter(({ at, code }) => at > backAt && !code)[0]?.at ?? Number.POSITIVE_INFINITY;
    const lastFailure = answers.filter(({ code }) => code).at(-1)?.at ?? 0;
    process.stdout.write(
      `Answers again ${Math.round(recovered - backAt)} ms after the database was back; the last failure ${Math.round(lastFailure - backAt)} ms\n`,
    );
    expect(recovered - backAt).toBeLessThan(2_000);
    expect(lastFailure - backAt).toBeLessThan(2_000);
  });

  test("it is alive all the while, and says within five seconds whether it is ready", () => {
    expect(health.filter(({ status }) => status !== 200)).toEqual([]);
    expect(health.length).toBeGreaterThan(20);
    const sorted = health.map(({ took }) => took).toSorted((a, b) => a - b);
    process.stdout.write(
      `/healthz: median ${sorted[Math.floor(sorted.length / 2)]?.toFixed(1)} ms, slowest ${sorted.at(-1)?.toFixed(1)} ms; not ready after ${Math.round(unreadyAfter)} ms, ready again after ${Math.round(readyAfter)} ms\n`,
    );
    // The database's own recovery takes the cores for moments, so one probe in twenty may be late.
    expect(sorted[Math.floor(sorted.length * 0.95) - 1]).toBeLessThan(50);
    expect(unreadyAfter).toBeLessThan(5_000);
    expect(readyAfter).toBeLessThan(5_000);
  });
});
