import "reflect-metadata";
import { startEmbedded } from "./database/embedded";
import { readEnvironment } from "./environment";
import { explained } from "./explained";
import { aheadSentence, refuseIfBehind } from "./doctor";
import { inspect, migrate } from "./database/migrate";
import { commands } from "./operator";
import { openService, type Running } from "./service";

/** The operator's command line: `npm run portico -- <command>`. It may run beside the service. */
async function main([name = "", ...args]: string[]): Promise<number> {
  const command = commands[name];
  if (!command) {
    process.stderr.write(
      `Commands:\n${Object.entries(commands)
        .map(([known, { usage }]) => `  ${known} ${usage}`)
        .join("\n")}\n`,
    );
    return name ? 2 : 0;
  }
  const environment = readEnvironment();
  const embedded = environment.databaseUrl ? null : await startEmbedded(environment.dataDir);
  const url = environment.databaseUrl ?? (embedded?.url as string);
  const opened: Running[] = [];
  try {
    const database = command.migrates ? await migrate(url) : await inspect(url);
    const open = async () => {
      refuseIfBehind(database);
      const running = await openService(environment, url, database);
      opened.push(running);
      return running;
    };
    const { said, ok } = await command.run({ environment, database, open }, args);
    (ok ? process.stdout : process.stderr).write(`${said}\n`);
    if (database.unknown.length > 0) process.stderr.write(`${aheadSentence(database)}\n`);
    return ok ? 0 : 1;
  } finally {
    for (const running of opened) await running.stop();
    // A database that the service runs on is only borrowed.
    if (embedded && !embedded.reused) await embedded.stop();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${explained(error)}\n`);
  process.exitCode = 1;
}
