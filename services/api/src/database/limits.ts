import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { LimitName, Limits } from "../core/context";
import type { Database } from "../core/database";

/** Tries and the seconds they count for. */
const LIMITS: Readonly<Record<LimitName, { points: number; duration: number }>> = {
  linkPerMinute: { points: 1, duration: 60 },
  linkPerHour: { points: 5, duration: 3600 },
  linkPerNetwork: { points: 30, duration: 3600 },
  enterPerNetwork: { points: 10, duration: 60 },
};

/** The library's counters in our table: shared by processes, kept over restarts. */
export function databaseLimits({ pool: storeClient }: Database): Limits {
  const limiters = new Map(
    Object.entries(LIMITS).map(([name, { points, duration }]) => [
      name,
      new RateLimiterPostgres({
        storeClient,
        storeType: "pool",
        tableName: "rate_limit",
        keyPrefix: name,
        tableCreated: true,
        clearExpiredByTimeout: true,
        points,
        duration,
      }),
    ]),
  );
  return {
    async take(limit, key) {
      try {
        await (limiters.get(limit) as RateLimiterPostgres).consume(key.slice(0, 200));
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
        throw refused;
      }
    },
  };
}
