import { createHmac } from "node:crypto";
import { BurstyRateLimiter, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { LimitName, Limits } from "../core/context";
import type { Database } from "../core/database";

interface Rate {
  /** How many in so many seconds. */
  readonly points: number;
  readonly duration: number;
}

interface Limit extends Rate {
  /** How many more before the rate above applies. */
  readonly burst?: Rate;
  /** Keys that a stranger can invent share so many counters, so that a flood of them has a bounded number of rows. */
  readonly slots?: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const SLOTS = 65_536;

const LIMITS: Readonly<Record<LimitName, Limit>> = {
  linkPerNetwork: { points: 30, duration: HOUR, slots: SLOTS },
  /** Bounds the rows and jobs of all networks together; above it the log has an error a minute. */
  linkOverall: { points: 600, duration: MINUTE },
  linkAlarm: { points: 1, duration: MINUTE },
  /** One network for one address: at most one a minute, five at first, then one in five minutes. */
  linkPerMinute: { points: 1, duration: MINUTE },
  linkBurst: { points: 1, duration: 5 * MINUTE, burst: { points: 4, duration: HOUR } },
  /** All unfamiliar networks for one address. A link lives longer than five minutes, so the inbox has a live one. */
  linkPerAddress: { points: 1, duration: 5 * MINUTE, burst: { points: 14, duration: HOUR } },
  enterPerNetwork: { points: 10, duration: MINUTE, slots: SLOTS },
  codePerDay: { points: 20, duration: DAY },
  codeNotice: { points: 1, duration: DAY },
  invitationPerMinute: { points: 1, duration: MINUTE },
  invitationPerDay: { points: 10, duration: DAY },
};

/** The library's counters in our table: shared by processes, kept over restarts. Keys are hashed: they name people. */
export function databaseLimits({ pool: storeClient }: Database, secret: Buffer): Limits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, { burst, ...rate }]) => [
      name,
      burst ? new BurstyRateLimiter(limiter(name, rate), limiter(`${name}Burst`, burst)) : limiter(name, rate),
    ]),
  );
  return {
    async take(limit, key) {
      try {
        await limiters.get(limit)?.consume(keyOf(key, LIMITS[limit].slots));
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
        throw refused;
      }
    },
  };

  function limiter(keyPrefix: string, { points, duration }: Rate): RateLimiterPostgres {
    const table = { storeClient, storeType: "pool", tableName: "rate_limit", tableCreated: true };
    return new RateLimiterPostgres({ ...table, clearExpiredByTimeout: true, keyPrefix, points, duration });
  }

  function keyOf(key: string, slots?: number): string {
    const mac = createHmac("sha256", secret).update(key).digest();
    return slots ? String(mac.readUInt32BE() % slots) : mac.toString("base64url");
  }
}
