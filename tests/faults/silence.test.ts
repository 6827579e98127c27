import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { act } from "../support/act";
import { ask } from "../support/ask";
import { connectTo, newDatabase } from "../support/database";
import { ground } from "../support/ground";
import { mailsTo } from "../support/mailbox";
import { type Proxy, proxyTo } from "../support/proxy";
import { type RunningService, startService } from "../support/service";
import { openStream, type Stream } from "../support/stream";
import { world } from "../support/world";
import type { Studio, WorldClient } from "../support/world.seed";
import { until } from "./processes";

jest.setTimeout(120_000);

const RECOVERY_MS = 10_000;
/** Longer than any deadline of the service's, so that every connection in use is given up. */
const SILENCE_MS = 9_000;
const WHO = "query ($workspace: String!) { portal(workspace: $workspace) { client { id } projects { nodes { id } } } }";

interface Answered {
  readonly at: number;
  readonly took: number;
  readonly what: "read" | "write";
  /** `200 OK`, or the status with the error's code. */
  readonly result: string;
}

describe("When the way to the database swallows everything for a while, under load", () => {
  let proxy: Proxy;
  let service: RunningService;
  let studio: Studio;
  let anna: WorldClient;
  let stream: Stream;
  const answers: Answered[] = [];
  let passedAt = 0;
  let readyAfter = 0;

  async function answered(what: Answered["what"], asking: Promise<{ status: number; errors?: unknown }>) {
    const began = performance.now();
    const { status, errors } = await asking;
    const [error] = (errors ?? []) as { extensions?: { code?: string } }[];
    const at = performance.now();
    answers.push({ what, at, took: at - began, result: `${status} ${error ? error.extensions?.code : "OK"}` });
  }

  const read = () => answered("read", ask(anna, { at: service }).query(WHO, { workspace: anna.slug }));
  const write = (i: number) =>
    answered("write", act(studio.owner, "updateProject", { id: anna.projects[0]?.id, name: `P${i}` }, { at: service }));

  beforeAll(async () => {
    const databaseUrl = await newDatabase();
    proxy = await proxyTo(databaseUrl);
    service = await startService({ databaseUrl: proxy.url, folder: join(ground().folder, "silence") });
    const owner = await connectTo(databaseUrl);
    ({ studio, anna } = await world().workspace({ plan: "TEAM" }).client("anna").project().build(owner));
    await owner.end();
    stream = await openStream(anna, anna.slug, { at: service });

    let isOver = false;
    const again = async (work: (i: number) => Promise<void>) => {
      for (let i = 0; !isOver; i += 1) {
        await work(i);
        await delay(5);
      }
    };
    const load = [...Array.from({ length: 8 }, () => again(read)), ...Array.from({ length: 6 }, () => again(write))];
    const isAnswered = (what: string, since = 0) =>
      answers.filter((one) => one.what === what && one.at > since && one.result === "200 OK").length > 10;
    await until("reads and writes are answered", () => isAnswered("read") && isAnswered("write"));
    proxy.silence();
    await delay(SILENCE_MS);
    proxy.pass();
    passedAt = performance.now();
    const isBack = async () => (await fetch(`${service.url}/readyz`)).status === 200;
    await until("it is ready", isBack, RECOVERY_MS);
    readyAfter = performance.now() - passedAt;
    const isWorking = () => isAnswered("read", passedAt) && isAnswered("write", passedAt);
    await until("reads and writes are answered again", isWorking, RECOVERY_MS);
    isOver = true;
    await Promise.all(load);
  });
  afterAll(async () => {
    stream?.close();
    await service?.stop();
    await proxy?.close();
  });

  test("every request is answered in time, those that failed with 503", () => {
    const results = new Set(answers.map(({ result }) => result));
    expect([...results].sort()).toEqual(["200 OK", "503 SERVICE_UNAVAILABLE"]);
    expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(11_000);
  });

  test("reads and writes succeed within ten seconds after bytes pass again, and fail no more", () => {
    for (const what of ["read", "write"]) {
      const since = answers.filter((one) => one.what === what && one.at > passedAt);
      const recovered = since.find(({ result }) => result === "200 OK")?.at ?? Number.POSITIVE_INFINITY;
      const failed = since.filter(({ result }) => result !== "200 OK").at(-1)?.at ?? passedAt;
      process.stdout.write(
        `${what}s again after ${Math.round(recovered - passedAt)} ms, the last failure after ${Math.round(failed - passedAt)} ms\n`,
      );
      expect(recovered - passedAt).toBeLessThan(RECOVERY_MS);
      expect(failed - passedAt).toBeLessThan(RECOVERY_MS);
    }
    expect(readyAfter).toBeLessThan(RECOVERY_MS);
  });

  test("an open portal hears of changes again", async () => {
    const rest = RECOVERY_MS - (performance.now() - passedAt);
    await delay(Math.max(0, rest));
    await act(studio.owner, "updateProject", { id: anna.projects[0]?.id, name: "Heard" }, { at: service });
    expect(await stream.sections()).toBeDefined();
  });

  test("the queue works again: a mail arrives", async () => {
    await act(studio.owner, "sendPortalInvitation", { clientId: anna.id }, { at: service });
    await until("the mail is there", async () => (await mailsTo(anna.email, service)).length > 0, RECOVERY_MS);
  });
});
