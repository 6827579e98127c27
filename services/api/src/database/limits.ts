import { createHmac } from "node:crypto";
import { BurstyRateLimiter, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import type { Limit, Limits, Rate } from "../core/context";
import type { PostgresDatabase } from "../driver/database";

/** Counters in our own table: shared by all processes, and kept across restarts. Keys are hashed, because they identify people. */
export function databaseLimits({ pool: storeClient }: PostgresDatabase, secret: Buffer): Limits {
  const limiters = new Map<Limit, RateLimiterPostgres | BurstyRateLimiter>();
  return {
    async take(limit, key) {
      try {
        await limiterOf(limit).consume(keyOf(key, limit.slots));
        return null;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.ceil(refused.msBeforeNext / 1000);
        throw refused;
      }
    },
  };

  function limiterOf(limit: Limit): RateLimiterPostgres | BurstyRateLimiter {
    const limiter = limiters.get(limit) ?? newLimiter(limit);
    limiters.set(limit, limiter);
    return limiter;
  }

  function newLimiter({ name, burst, ...rate }: Limit): RateLimiterPostgres | BurstyRateLimiter {
    const steady = counter(name, rate);
    return burst ? new BurstyRateLimiter(steady, counter(`${name}Burst`, burst)) : steady;
  }

  function counter(keyPrefix: string, { tries: points, seconds: duration }: Rate): RateLimiterPostgres {
    const table = { storeClient, storeType: "pool", tableName: "rate_limit", tableCreated: true };
    return new RateLimiterPostgres({ ...table, clearExpiredByTimeout: true, keyPrefix, points, duration });
  }

  function keyOf(key: string, slots?: number): string {
    const mac = createHmac("sha256", secret).update(key).digest();
    return slots ? String(mac.readUInt32BE() % slots) : mac.toString("base64url");
  }
}
