import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Client, type Notification } from "pg";
import type { Logger } from "pino";
import type { Notices } from "../core/context";
import type { Outage } from "../core/outage";
import { settingsOf } from "./connect";
import { destroyWhenSilent } from "./deadline";

export interface NoticeBoard extends Notices {
  /** Begins to listen; resolves when nothing is missed any more. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Surroundings {
  readonly url: string;
  readonly hasRoles: boolean;
  readonly log: Logger;
  readonly outage: Outage;
}

type Listener = (told: string | null) => void;

/** How often the connection is asked whether it lives, and how long its answer may take: what it misses is noticed within 8 s. */
const PULSE_MS = 4_000;
const PULSE_PATIENCE_MS = 4_000;
const LONGEST_PAUSE_MS = 5_000;

/**
 * One connection of the process's own, outside the pool, on which PostgreSQL tells what was committed in any process.
 * It comes back by itself after the database was away, and then says that something may have been missed. Channels are
 * those given here, and those that somebody hears before it starts.
 */
export function openNotices({ url, hasRoles, log, outage }: Surroundings, channels: readonly string[]): NoticeBoard {
  const listeners = new Map(channels.map((channel) => [channel, new Set<Listener>()]));
  const versions = new Map<string, string>();
  const stopping = new AbortController();
  let client: Client | undefined;
  let running: Promise<void> | undefined;

  function tell(channel: string, told: string | null): void {
    versions.set(channel, randomUUID());
    let failure: unknown;
    for (const listener of listeners.get(channel) ?? []) {
      try {
        listener(told);
      } catch (error) {
        failure ??= error;
      }
    }
    // Once, although every open portal has failed at it. Uncaught it would end the process.
    if (failure) log.error({ err: failure, channel }, "a notification could not be read and is ignored");
  }

  function onNotification({ channel, payload = "" }: Notification): void {
    tell(channel, payload);
  }

  /** Connected and listening, until the connection is lost. */
  async function listen(onListening: () => void): Promise<void> {
    const own = new Client({
      ...settingsOf("app", hasRoles),
      connectionString: url,
      application_name: "portico notices",
    });
    const lost = new Promise<void>((resolve) => {
      own.on("error", () => resolve());
      own.on("end", resolve);
    });
    own.on("notification", onNotification);
    client = own;
    let pulse: NodeJS.Timeout | undefined;
    try {
      await own.connect();
      destroyWhenSilent(own, PULSE_PATIENCE_MS);
      for (const channel of listeners.keys()) await own.query(`listen ${own.escapeIdentifier(channel)}`);
      onListening();
      // A connection that a firewall has forgotten says nothing; it is asked whether it lives.
      const dead = new Promise<void>((resolve) => {
        pulse = setInterval(() => own.query("select 1").catch(() => resolve()), PULSE_MS);
      });
      await Promise.race([lost, dead]);
    } finally {
      clearInterval(pulse);
      client = undefined;
      own.end().catch(() => undefined);
    }
  }

  async function keepListening(onFirst: () => void): Promise<void> {
    let tries = 0;
    let isFirst = true;
    while (!stopping.signal.aborted) {
      await listen(() => {
        tries = 0;
        if (isFirst) onFirst();
        else for (const channel of listeners.keys()) tell(channel, null);
        isFirst = false;
        outage.answered();
      }).catch((error: Error) => {
        if (!stopping.signal.aborted) outage.failed(error);
      });
      if (stopping.signal.aborted) return;
      const pause = Math.min(100 * 2 ** tries, LONGEST_PAUSE_MS) * (0.5 + Math.random() / 2);
      tries += 1;
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    hear(channel, listener) {
      const those = listeners.get(channel) ?? new Set();
      if (running && !listeners.has(channel)) throw new Error(`Nobody listens on the channel ${channel}.`);
      listeners.set(channel, those.add(listener));
      return () => void those.delete(listener);
    },
    version(channel) {
      const version = versions.get(channel) ?? randomUUID();
      versions.set(channel, version);
      return version;
    },
    start: () =>
      new Promise((resolve) => {
        running = keepListening(resolve);
      }),
    async stop() {
      stopping.abort();
      await client?.end();
      await running;
    },
  };
}
