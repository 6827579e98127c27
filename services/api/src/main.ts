import "reflect-metadata";
import { claimDataDir } from "./database/embedded.claim";
import { type EmbeddedDatabase, startEmbedded } from "./database/embedded";
import { superviseEmbedded } from "./database/embedded.supervisor";
import { migrate, refuseTooManyConnections } from "./database/migrate";
import type { Service } from "./core/context";
import { readEnvironment, WrongEnvironment } from "./environment";
import { explained } from "./explained";
import { createServer } from "./http/server";
import { buildGraph } from "./schema";
import { asSystem, openService } from "./service";
import { greeting } from "./greeting";

/** What has been started, to be ended in reverse order; a stop that comes in the middle of a start ends what there is. */
const ending: (() => Promise<unknown>)[] = [];
let stopping: Promise<void> | undefined;
/** Connections have ten seconds, jobs ten more, PostgreSQL the rest. What is left then, the next start recovers. */
const STOP_TIMEOUT_MS = 30_000;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    setTimeout(() => {
      process.stderr.write(`Portico has not stopped within ${STOP_TIMEOUT_MS / 1_000} s and ends at once.\n`);
      process.exit(code);
    }, STOP_TIMEOUT_MS);
    let result = code;
    for (const end of ending.reverse()) {
      await end().catch((error: unknown) => {
        process.stderr.write(`${explained(error)}\n`);
        result ||= 1;
      });
    }
    process.exit(result);
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
  const { dataDir, port, host, publicUrl, isProduction, trustedProxies, hasSandbox, metricsToken, workspaceQuota } =
    environment;
  // While the database is waited for.
  const loadingMails = import("./gateways/mail.render");
  const embedded = environment.databaseUrl ? null : await openEmbedded(dataDir, publicUrl);
  const databaseUrl = environment.databaseUrl ?? (embedded as EmbeddedDatabase).url;
  const migrated = await migrate(databaseUrl);
  refuseTooManyConnections(migrated, environment.databaseConnections);
  const running = await openService(environment, databaseUrl, migrated);
  ending.push(running.stop);
  const { service } = running;
  for (const warning of environment.warnings) service.log.warn(warning);
  if (embedded) ending.push(superviseEmbedded(embedded, { log: service.log, onGiveUp: endWith }).stop);
  exitOnTheUnforeseen(service);

  if (environment.hasDemo) {
    const { seedDemo } = await import("./demo/demo");
    await seedDemo(service);
  }
  const mailbox = isProduction ? null : running.localMail;
  const server = await createServer({
    service,
    schema,
    asSystem: (work) => asSystem(service, work),
    trustedProxies,
    hasSandbox,
    metricsToken,
    mailbox,
    workspaceQuota,
  });
  ending.push(() => server.close());
  await server.listen({ port, host }).catch((error: NodeJS.ErrnoException) => explainListening(error, { port, host }));
  await loadingMails;
  await running.work();
  process.stdout.write(await greeting(service, { embedded, migrated, isProduction, hasMailbox: mailbox !== null }));
}

function explainListening(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): never {
  const reason = {
    EADDRINUSE: `PORT ${port} is taken by another program`,
    EACCES: `PORT ${port} needs rights that this account lacks`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this computer`,
    ENOTFOUND: `HOST ${host} is no address of this computer`,
  }[error.code ?? ""];
  throw reason ? new WrongEnvironment(`${reason}. Set another PORT or HOST.`) : error;
}

async function openEmbedded(dataDir: string, url: string): Promise<EmbeddedDatabase> {
  const claim = await claimDataDir(dataDir, { url });
  ending.push(claim.release);
  const embedded = await startEmbedded(dataDir);
  ending.push(embedded.stop, async () => claim.stopping());
  return embedded;
}

function endWith(error: unknown): Promise<void> {
  process.stderr.write(`${explained(error)}\n`);
  return stop(1);
}

await main().catch(endWith);
