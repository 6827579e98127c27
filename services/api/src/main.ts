import "reflect-metadata";
import { claimDataDir } from "./database/embedded.claim";
import { type EmbeddedDatabase, startEmbedded } from "./database/embedded";
import type { Service } from "./core/context";
import { readEnvironment } from "./environment";
import { explained } from "./explained";
import type { LocalMailGateway } from "./gateways/mail.local";
import { createServer } from "./http/server";
import { projectFiles } from "./modules/deliverable/project-files";
import { buildGraph } from "./schema";
import { openService } from "./service";
import { greeting } from "./greeting";

/** What has been started, to be ended in reverse order; a stop that comes in the middle of a start ends what there is. */
const ending: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    for (const end of ending.reverse()) await end();
    process.exit(code);
  })();
  return stopping;
}

/** A second signal of the same stop reaches us from the terminal and from npm alike; one that comes later means it. */
function stopOnSignals(): void {
  let firstAt = 0;
  const onSignal = () => {
    firstAt ||= Date.now();
    if (Date.now() - firstAt > 1_000) process.exit(1);
    void stop(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal);
  // The bootstrap that started us holds this channel; it closes when that was killed.
  process.on("disconnect", () => void stop(0));
  process.channel?.unref();
}

function exitOnTheUnforeseen({ log }: Service): void {
  for (const event of ["uncaughtException", "unhandledRejection"] as const) {
    process.on(event, (error) => {
      log.fatal({ err: error }, event);
      log.flush(() => process.exit(1));
    });
  }
}

async function main(): Promise<void> {
  stopOnSignals();
  const schema = buildGraph();
  const environment = readEnvironment();
  const { dataDir, port, host, publicUrl, isProduction, trustedProxies, hasSandbox, workspaceQuota } = environment;
  // While the database is waited for.
  const loadingWorkers = import("./workers");
  const embedded = environment.databaseUrl ? null : await openEmbedded(dataDir, publicUrl);
  const running = await openService(environment, environment.databaseUrl ?? (embedded as EmbeddedDatabase).url);
  ending.push(running.stop);
  const { service, mailGateway, migrated, storage } = running;
  exitOnTheUnforeseen(service);

  if (environment.hasDemo) {
    const { seedDemo } = await import("./demo/demo");
    await seedDemo(service, storage);
  }
  const mailbox = mailGateway.name === "local" && !isProduction ? (mailGateway as LocalMailGateway) : null;
  const server = await createServer({
    service,
    schema,
    storage,
    trustedProxies,
    hasSandbox,
    mailbox,
    workspaceQuota,
    projectFiles,
  });
  ending.push(() => server.close());
  await server.listen({ port, host });
  const { startWorkers } = await loadingWorkers;
  await startWorkers(running);
  process.stdout.write(await greeting(service, { embedded, migrated, isProduction, hasMailbox: mailbox !== null }));
}

async function openEmbedded(dataDir: string, url: string): Promise<EmbeddedDatabase> {
  const claim = await claimDataDir(dataDir, { url });
  ending.push(claim.release);
  const embedded = await startEmbedded(dataDir);
  ending.push(embedded.stop, async () => claim.stopping());
  return embedded;
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${explained(error)}\n`);
  await stop(1);
}
