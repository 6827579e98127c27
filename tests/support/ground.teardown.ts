import { rmSync } from "node:fs";
import type { EmbeddedDatabase } from "../../services/api/src/database/embedded";
import { dropDatabases } from "./cluster";
import type { RunningService } from "./service";

/** What has been made so far; setup and teardown share one process. */
interface Made {
  folder?: string;
  embedded?: EmbeddedDatabase;
  databases?: { clusterUrl: string; prefix: string };
  service?: RunningService;
}

const made: Made[] = [];
let clearing: Promise<void> | undefined;

export function whenOver(thing: Made): void {
  made.push(thing);
}

/** Ends and removes everything, whether the run went well, failed in the middle of its setup, or was interrupted. */
export function clearGround(): Promise<void> {
  clearing ??= (async () => {
    const all = made.splice(0);
    await Promise.all(all.map(({ service }) => service?.stop()));
    for (const { databases } of all) if (databases) await dropDatabases(databases.clusterUrl, databases.prefix);
    for (const { embedded } of all) await embedded?.stop();
    for (const { folder } of all) if (folder) rmSync(folder, { recursive: true, force: true });
  })();
  return clearing;
}

export default clearGround;
