import "reflect-metadata";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Queue, RETRY_FOR_A_DAY } from "../core/queue";
import { readEnvironment } from "../environment";
import { openService } from "../service";
import { type EmbeddedDatabase, startEmbedded } from "./embedded";
import { migrate } from "./migrate";

jest.setTimeout(60_000);

let folder: string;
let embedded: EmbeddedDatabase;
beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "portico-jobs-")));
  embedded = await startEmbedded(folder);
});
afterAll(async () => {
  await embedded?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A service whose only module has these queues, at work until `during` is over. */
async function withQueues<Result>(
  queues: Queue[],
  during: (running: Awaited<ReturnType<typeof openService>>) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment({ DATA_DIR: folder, NODE_ENV: "test", LOG_LEVEL: "silent" });
  const running = await openService(environment, embedded.url, await migrate(embedded.url), { of: [{ queues }] });
  try {
    await running.work();
    return await during(running);
  } finally {
    await running.stop();
  }
}

const queue = (name: string, schedule?: string): Queue => ({
  name,
  work: async () => undefined,
  retry: RETRY_FOR_A_DAY,
  startedBy: "COMMIT",
  schedule,
});

const schedulesOf = (queues: Queue[]) =>
  withQueues(queues, ({ service }) =>
    service.systemDatabase.query("select name, cron from pgboss.schedule order by name"),
  );

test("each queue has its own schedule, and one that is no longer declared ends", async () => {
  const [hourly, nightly] = [queue("hourly", "5 * * * *"), queue("nightly", "17 3 * * *")];
  expect(await schedulesOf([hourly, nightly, queue("unscheduled")])).toEqual([
    { name: "hourly", cron: "5 * * * *" },
    { name: "nightly", cron: "17 3 * * *" },
  ]);
  expect(await schedulesOf([{ ...hourly, schedule: undefined }])).toEqual([]);
});

test("a job for a queue that nobody declares is refused when it is sent", async () => {
  const sending = withQueues([queue("known")], ({ service }) => service.jobs.send("unknown", {}, {} as never));
  await expect(sending).rejects.toThrow("No module declares the queue unknown.");
});
