import { randomBytes } from "node:crypto";
import { mkdtempSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "../../services/api/src/database/embedded";
import { addressOf, createDatabase, versionOf } from "./cluster";
import { leaveGround } from "./ground";
import { clearGround, whenOver } from "./ground.teardown";
import { runOperator, startService } from "./service";

/** Before the first test: one server, a migrated template, and for each worker a copy of it with a service of its own. */
export default async function layGround({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const laying = lay(maxWorkers);
  const over = async () => {
    // What is half made cannot be removed: it would go on being made.
    await laying.catch(() => undefined);
    await clearGround();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => void over().finally(() => process.exit(130)));
  try {
    await laying;
  } catch (error) {
    await clearGround();
    throw error;
  }
}

async function lay(workers: number): Promise<void> {
  // The embedded server's account must find its way in, under whatever name the system gives its temporary folder.
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "portico-tests-")));
  const run = `portico_test_${randomBytes(4).toString("hex")}`;
  whenOver({ folder });
  const clusterUrl = process.env.DATABASE_URL || (await embedded(folder));
  whenOver({ databases: { clusterUrl, prefix: run } });
  await introduce(clusterUrl);

  const template = `${run}_template`;
  const templateUrl = await createDatabase(clusterUrl, template);
  const migrating = await runOperator(["migrate"], { DATABASE_URL: templateUrl, DATA_DIR: join(folder, "template") });
  if (migrating.code !== 0) throw new Error(`The template could not be migrated:\n${migrating.said}`);

  const services = await Promise.all(
    Array.from({ length: workers }, async (_, i) => {
      const databaseUrl = await createDatabase(clusterUrl, `${run}_${i + 1}`, template);
      const service = await startService({ databaseUrl, folder: join(folder, `worker-${i + 1}`) });
      whenOver({ service });
      const { url, dataDir, logFile } = service;
      return { url, databaseUrl, dataDir, logFile };
    }),
  );
  leaveGround({ run, clusterUrl, template, folder, services });
}

async function embedded(folder: string): Promise<string> {
  const database = await startEmbedded(join(folder, "embedded"));
  whenOver({ embedded: database });
  return addressOf(database.url, "postgres");
}

/** Says what the tests run on, and insists on it where the caller does. */
async function introduce(clusterUrl: string): Promise<void> {
  const kind = process.env.DATABASE_URL ? "external" : "embedded";
  const expected = process.env.EXPECT_DATABASE;
  const { host } = new URL(clusterUrl);
  const how = kind === "external" ? "from DATABASE_URL" : "embedded";
  process.stdout.write(`\nPostgreSQL ${await versionOf(clusterUrl)} at ${host} (${how})\n`);
  if (expected && expected !== kind)
    throw new Error(`EXPECT_DATABASE is ${expected}, but the tests run on the ${kind} database.`);
}
