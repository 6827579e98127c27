import { setTimeout as delay } from "node:timers/promises";
import type { Logger } from "pino";
import type { EmbeddedDatabase } from "./embedded";
import { EmbeddedDatabaseProblem } from "./embedded.problem";

interface Settings {
  readonly log: Logger;
  /** Called once, when restarting is pointless. */
  onGiveUp(problem: EmbeddedDatabaseProblem): void;
}

const POLL_INTERVAL_MS = 500;
/** The pauses before each restart. After the last one the process gives up. */
const BACKOFF_MS = [0, 250, 500, 1_000, 2_000, 4_000, 8_000];
/** A server that has run for this long has recovered: the next death begins at the first pause again. */
const STABLE_AFTER_MS = 60_000;

/**
 * Restarts the embedded PostgreSQL when its first process has died. That process is not our child (it outlives us, and
 * the next start takes it up), so there is no exit to wait for: it is polled. When restarting fails again and again the
 * cause is one that the process cannot mend, such as a full disk, and the process's own supervisor has to know.
 */
export function superviseEmbedded(
  database: Pick<EmbeddedDatabase, "isRunning" | "restart">,
  { log, onGiveUp }: Settings,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const pause = (ms: number) => delay(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);

  async function supervise(): Promise<void> {
    let restarts = 0;
    let restartedAt = 0;
    let lastReason = "It ended each time soon after it had started.";
    while (!stopping.signal.aborted) {
      await pause(POLL_INTERVAL_MS);
      if (stopping.signal.aborted || database.isRunning()) continue;
      if (Date.now() - restartedAt > STABLE_AFTER_MS) restarts = 0;
      if (restarts === BACKOFF_MS.length) {
        // Not awaited: giving up stops the process, and that waits for this loop.
        onGiveUp(givenUp(restarts, lastReason));
        return;
      }
      if (restarts === 0) log.error("the embedded PostgreSQL has died and is restarted");
      await pause(BACKOFF_MS[restarts] as number);
      if (stopping.signal.aborted) return;
      restarts += 1;
      try {
        await database.restart();
        log.warn({ restarts }, "the embedded PostgreSQL runs again");
      } catch (error) {
        lastReason = (error as Error).message;
        log.error({ restarts, reason: lastReason }, "the embedded PostgreSQL could not be restarted");
      }
      restartedAt = Date.now();
    }
  }

  const supervising = supervise();
  return {
    async stop() {
      stopping.abort();
      await supervising;
    },
  };
}

function givenUp(restarts: number, reason: string): EmbeddedDatabaseProblem {
  return new EmbeddedDatabaseProblem(
    `Portico ends: its embedded PostgreSQL died, and ${restarts} restarts have failed. ${reason}`,
  );
}
