import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface Proxy {
  /** The database's address by way of the proxy. */
  readonly url: string;
  /** From now on bytes are swallowed in both directions, and connections stay open. */
  silence(): void;
  /** Bytes pass again; what was swallowed stays lost. */
  pass(): void;
  close(): Promise<void>;
}

/** A TCP proxy on the loopback, as one that stands between a service and its database. */
export async function proxyTo(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;

  const server = createServer((inner) => {
    const outer = connect(Number(target.port || 5432), target.hostname);
    relay(inner, outer);
    relay(outer, inner);
  });

  function relay(from: Socket, to: Socket): void {
    sockets.add(from);
    from.on("data", (bytes) => {
      if (!isSilent) to.write(bytes);
    });
    from.on("error", () => undefined);
    from.on("close", () => {
      sockets.delete(from);
      to.destroy();
    });
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    silence: () => void (isSilent = true),
    pass: () => void (isSilent = false),
    async close() {
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, "close");
    },
  };
}
