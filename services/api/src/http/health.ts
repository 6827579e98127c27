import type { FastifyInstance } from "fastify";
import { collectDefaultMetrics, Registry } from "prom-client";
import type { Service } from "../core/context";
import { newestMigration } from "../database/migrate";

const PATIENCE_MS = 2_000;

/** `/healthz` says that the process lives, `/readyz` that it can serve, `/metrics` how it does. */
export function health(app: FastifyInstance, { systemDatabase }: Service): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });

  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/metrics", async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  app.get("/readyz", async (_request, reply) => {
    const problem = isStopping ? "stopping" : await databaseProblem();
    return problem ? reply.status(503).send({ status: "not ready", problem }) : { status: "ready" };
  });

  async function databaseProblem(): Promise<string | null> {
    const late = new Promise<never>((_resolve, reject) => setTimeout(reject, PATIENCE_MS, new Error("late")).unref());
    try {
      const rows = await Promise.race([
        systemDatabase.query("select 1 from migration where name = $1", [newestMigration]),
        late,
      ]);
      return rows.length > 0 ? null : "The database is not migrated.";
    } catch {
      return "The database does not answer.";
    }
  }
}
