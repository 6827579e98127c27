import { join } from "node:path";
import { ground } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { embeddedUrl, occupy, postmasterOf, until } from "./processes";

jest.setTimeout(90_000);

const readiness = async ({ url }: RunningService) => (await fetch(`${url}/readyz`)).status;

/** The log's lines that are about the database; statements are left out. */
const messages = (service: RunningService): string[] =>
  service
    .log()
    .split("\n")
    .filter((line) => line.startsWith("{") && !line.includes('"level":10'))
    .map((line) => JSON.parse(line).msg as string);

describe("With the embedded database", () => {
  let service: RunningService;
  const die = () => process.kill(postmasterOf(service.dataDir) ?? 0, "SIGKILL");
  const portOf = () => Number(new URL(embeddedUrl(service.dataDir)).port);

  beforeAll(async () => {
    service = await startService({ databaseUrl: "", folder: join(ground().folder, "embedded-dies") });
  });
  afterAll(() => service?.stop());

  test("a PostgreSQL that was killed is restarted within seconds, and requests are answered again", async () => {
    die();
    await until("it is away", async () => (await readiness(service)) === 503);
    await until("it is back", async () => (await readiness(service)) === 200, 15_000);
    await until("both are logged", () =>
      ["the embedded PostgreSQL runs again", "the database can be reached again"].every((line) =>
        messages(service).includes(line),
      ),
    );
  });

  test("an outage is two lines of the log, however many requests fail meanwhile", async () => {
    const before = messages(service).length;
    const port = portOf();
    die();
    const blocker = await occupy(port);
    await until("it is away", async () => (await readiness(service)) === 503);
    const failing = Array.from({ length: 50 }, () => fetch(`${service.url}/admin/brand.css`));
    await Promise.all(failing);
    await Promise.all(
      Array.from({ length: 50 }, () =>
        fetch(`${service.url}/graphql`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "portico-scope": "admin",
            cookie: `__Host-admin=${"x".repeat(43)}`,
          },
          body: '{"query":"{ me { id } }"}',
        }),
      ),
    );
    blocker.close();
    await until("it is back", async () => (await readiness(service)) === 200, 20_000);
    await until("its return is logged", () =>
      messages(service).slice(before).includes("the database can be reached again"),
    );
    const counted = Object.groupBy(messages(service).slice(before), (line) => line);
    expect(counted["the database cannot be reached"]).toHaveLength(1);
    expect(counted["the database can be reached again"]).toHaveLength(1);
    expect(messages(service).length - before).toBeLessThan(12);
  });

  test("one that cannot be restarted ends the service with a sentence", async () => {
    const ended = new Promise<number | null>((resolve) => service.process.once("exit", resolve));
    const port = portOf();
    die();
    const blocker = await occupy(port);
    try {
      expect(await ended).toBe(1);
      const log = service.log();
      expect(log).toMatch(/^Portico ends: its embedded PostgreSQL died, and 7 restarts have failed\..*does not start/m);
      expect(log).not.toMatch(/\n\s+at /);
    } finally {
      blocker.close();
    }
  });
});
