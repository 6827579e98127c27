import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Client, type Notification } from "pg";
import type { Logger } from "pino";
import type { Notifications } from "../core/context";
import type { Outage } from "../core/outage";
import { settingsOf } from "./connect";
import { destroyWhenSilent } from "./deadline";

export interface RunningNotifications extends Notifications {
  /** Connects and listens; resolves when no notification can be missed any more. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

interface Surroundings {
  readonly url: string;
  readonly hasRoles: boolean;
  readonly log: Logger;
  readonly outage: Outage;
}

type Listener = (payload: string | null) => void;

/** How often the connection is probed, and the timeout of a probe: a dead connection is found within 8 s. */
const PROBE_MS = 4_000;
const PROBE_TIMEOUT_MS = 4_000;
const MAX_BACKOFF_MS = 5_000;

/**
 * Listens on one connection outside the pools. It reconnects with backoff, and then tells all listeners that they may have
 * missed something. It listens on the given channels and on those that are subscribed to before the start.
 */
export function openNotifications(
  { url, hasRoles, log, outage }: Surroundings,
  channels: readonly string[],
): RunningNotifications {
  const listeners = new Map(channels.map((channel) => [channel, new Set<Listener>()]));
  const versions = new Map<string, string>();
  const stopping = new AbortController();
  let client: Client | undefined;
  let running: Promise<void> | undefined;

  function publish(channel: string, payload: string | null): void {
    versions.set(channel, randomUUID());
    let failure: unknown;
    for (const listener of listeners.get(channel) ?? []) {
      try {
        listener(payload);
      } catch (error) {
        failure ??= error;
      }
    }
    // Logged once, although every listener fails. Uncaught it would end the process.
    if (failure) log.error({ err: failure, channel }, "a notification could not be read and is ignored");
  }

  function onNotification({ channel, payload = "" }: Notification): void {
    publish(channel, payload);
  }

  /** Resolves when the connection is lost. */
  async function listen(onListening: () => void): Promise<void> {
    const own = new Client({
      ...settingsOf("app", hasRoles),
      connectionString: url,
      application_name: "portico notifications",
    });
    const lost = new Promise<void>((resolve) => {
      own.on("error", () => resolve());
      own.on("end", resolve);
    });
    own.on("notification", onNotification);
    client = own;
    let probe: NodeJS.Timeout | undefined;
    try {
      await own.connect();
      destroyWhenSilent(own, PROBE_TIMEOUT_MS);
      for (const channel of listeners.keys()) await own.query(`listen ${own.escapeIdentifier(channel)}`);
      onListening();
      // A firewall may drop a connection silently: probe it.
      const dead = new Promise<void>((resolve) => {
        probe = setInterval(() => own.query("select 1").catch(() => resolve()), PROBE_MS);
      });
      await Promise.race([lost, dead]);
    } finally {
      clearInterval(probe);
      client = undefined;
      own.end().catch(() => undefined);
    }
  }

  async function keepListening(onFirst: () => void): Promise<void> {
    let attempts = 0;
    let isFirst = true;
    while (!stopping.signal.aborted) {
      await listen(() => {
        attempts = 0;
        if (isFirst) onFirst();
        else for (const channel of listeners.keys()) publish(channel, null);
        isFirst = false;
        outage.answered();
      }).catch((error: Error) => {
        if (!stopping.signal.aborted) outage.failed(error);
      });
      if (stopping.signal.aborted) return;
      const pause = Math.min(100 * 2 ** attempts, MAX_BACKOFF_MS) * (0.5 + Math.random() / 2);
      attempts += 1;
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  return {
    subscribe(channel, listener) {
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
