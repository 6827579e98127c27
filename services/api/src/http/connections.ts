import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

const CLOSE_AFTER_MS = 10_000;

/**
 * Closes every connection ten seconds after a stop has begun. Node's own closing waits for each request to be answered,
 * and a client that sends nothing, or half a request, never ends its own; the timeouts for those stop with the server.
 */
export function limitClosing(app: FastifyInstance): void {
  const sockets = new Set<Socket>();
  app.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  app.addHook("preClose", async () => {
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, CLOSE_AFTER_MS);
    app.server.once("close", () => clearTimeout(timer));
  });
}
