import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics } from "prom-client";
import type { Service } from "../core/context";
import type { Storage } from "../gateways/storage";
import { newestMigration } from "../database/migrate";

const PATIENCE_MS = 2_000;

/** `/healthz` says that the process lives, `/readyz` that it can serve, `/metrics` how it does. */
export function health(app: FastifyInstance, { systemDatabase, metrics }: Service, storage: Storage): void {
  collectDefaultMetrics({ register: metrics });
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });

  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()));
  app.get("/readyz", async (_request, reply) => {
    const problem = isStopping ? "stopping" : ((await databaseProblem()) ?? (await storageProblem()));
    return problem ? reply.status(503).send({ status: "not ready", problem }) : { status: "ready" };
  });

  async function databaseProblem(): Promise<string | null> {
    try {
      const rows = await inTime(systemDatabase.query("select 1 from migration where name = $1", [newestMigration]));
      return rows.length > 0 ? null : "The database is not migrated.";
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

function inTime<Result>(answering: Promise<Result>): Promise<Result> {
  const late = new Promise<never>((_resolve, reject) => setTimeout(reject, PATIENCE_MS, new Error("late")).unref());
  return Promise.race([answering, late]);
}
