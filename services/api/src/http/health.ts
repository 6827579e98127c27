import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { collectDefaultMetrics, Gauge, type Registry } from "prom-client";
import { cacheSizes } from "../core/caches";
import type { Service } from "../core/context";
import { missingFrom } from "../database/migrate";
import { isLocal } from "./origin";

const PATIENCE_MS = 2_000;

/** `/healthz` says that the process lives, `/readyz` that it can serve, `/metrics` how it does: to this machine, and to who sends the token. */
export function health(app: FastifyInstance, service: Service, metricsToken: string | null): void {
  const { systemDatabase, storage, metrics } = service;
  collectDefaultMetrics({ register: metrics });
  measureCaches(metrics);
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });

  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/metrics", async (request, reply) => {
    if (!isLocal(request) && !bears(request, metricsToken)) return reply.callNotFound();
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
  app.get("/readyz", async (_request, reply) => {
    const problem = isStopping ? "stopping" : ((await databaseProblem()) ?? (await storageProblem()));
    return problem ? reply.status(503).send({ status: "not ready", problem }) : { status: "ready" };
  });

  async function databaseProblem(): Promise<string | null> {
    try {
      const rows = (await inTime(systemDatabase.query("select name from migration"))) as { name: string }[];
      return missingFrom(rows.map(({ name }) => name)).length === 0 ? null : "The database is not migrated.";
    } catch {
      return "The database does not answer.";
    }
  }

  async function storageProblem(): Promise<string | null> {
    try {
      await inTime(storage.check());
      return null;
    } catch {
      return "No file can be stored.";
    }
  }
}

function bears({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null) return false;
  const [sent, expected] = [headers.authorization ?? "", `Bearer ${token}`].map((text) =>
    createHash("sha256").update(text).digest(),
  );
  return timingSafeEqual(sent as Buffer, expected as Buffer);
}

/** How full the caches are, and how full they may be. */
function measureCaches(registry: Registry): void {
  const measure = (name: string, help: string, valueOf: (size: ReturnType<typeof cacheSizes>[number]) => number) => {
    const collect = () => {
      for (const size of cacheSizes()) gauge.set({ cache: size.name }, valueOf(size));
    };
    const gauge = new Gauge({ name, help, labelNames: ["cache"], registers: [registry], collect });
  };
  measure("portico_cache_bytes", "Bytes that a cache holds, as it estimates them.", ({ bytes }) => bytes);
  measure("portico_cache_limit_bytes", "Bytes that a cache may hold.", ({ limit }) => limit);
}

function inTime<Result>(answering: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_resolve, reject) => setTimeout(reject, PATIENCE_MS, new Error("late")).unref());
  return Promise.race([answering, late]);
}
