import type { Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { FastifyReply, FastifyRequest } from "fastify";

const PATIENCE = { silenceMs: 60_000, lastMs: 10_000 };

/**
 * Bytes on their way, in or out: they may take as long as they move, and are cut after a minute of silence. When the
 * service stops they have ten seconds; the rest is taken up again where it ended.
 */
export class Transfers {
  private readonly underWay = new Map<Socket, Promise<void>>();

  constructor(private readonly patience = PATIENCE) {}

  begin(request: FastifyRequest, reply: FastifyReply): void {
    const { socket } = request.raw;
    socket.setTimeout(this.patience.silenceMs);
    const over = new Promise<void>((resolve) => reply.raw.once("close", resolve));
    this.underWay.set(socket, over);
    void over.then(() => this.underWay.delete(socket));
  }

  /** All has come, and what is done with it may be silent for as long as it takes. */
  received({ raw }: FastifyRequest): void {
    raw.socket.setTimeout(0);
  }

  /** The server's limit for a whole request is not one for these. */
  outlasts({ code }: Error & { code?: string }, socket: Socket): boolean {
    return code === "ERR_HTTP_REQUEST_TIMEOUT" && this.underWay.has(socket);
  }

  async end(): Promise<void> {
    const waiting = new AbortController();
    const late = delay(this.patience.lastMs, undefined, { signal: waiting.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.underWay.values()), late]);
    waiting.abort();
    for (const socket of this.underWay.keys()) socket.destroy();
  }
}
