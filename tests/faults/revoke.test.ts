import { join } from "node:path";
import { act } from "../support/act";
import { ask } from "../support/ask";
import { connectTo, newDatabase } from "../support/database";
import { ground, type ServiceAddress } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { type Studio, type WorldClient, world } from "../support/world";
import { until } from "./processes";

jest.setTimeout(60_000);

const A_SECOND = 20;

interface Tried {
  /** By the same clock as the answers of the commands. */
  readonly startedAt: number;
  readonly succeeded: boolean;
}

/** Asks twenty times a second, whether or not the answers before have come, until it is told to stop. */
function keepAsking(client: WorldClient, field: string, at: ServiceAddress) {
  const tries: Promise<Tried>[] = [];
  const document = `query ($workspace: String!) { portal(workspace: $workspace) { ${field} { id: __typename } } }`;
  const timer = setInterval(() => {
    const startedAt = performance.now();
    const asked = ask(client, { at }).query<{ portal: Record<string, unknown> | null }>(document, {
      workspace: client.slug,
    });
    tries.push(asked.then(({ data }) => ({ startedAt, succeeded: Boolean(data.portal?.[field]) })));
  }, 1_000 / A_SECOND);
  return {
    count: () => tries.length,
    end: () => {
      clearInterval(timer);
      return Promise.all(tries);
    },
  };
}

describe("Once it is answered, in every process and for every request that starts later", () => {
  let services: [RunningService, RunningService];
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await newDatabase();
    const folders = ["revoke-one", "revoke-two"].map((name) => join(ground().folder, name));
    services = (await Promise.all(folders.map((folder) => startService({ databaseUrl, folder })))) as typeof services;
  });
  afterAll(() => Promise.all(services.map((service) => service.stop())));

  async function story(): Promise<{ studio: Studio; anna: WorldClient }> {
    const connection = await connectTo(databaseUrl);
    try {
      return await world().workspace().client("anna").invoice().build(connection);
    } finally {
      await connection.end();
    }
  }

  const cases = [
    ["disabling", "disablePortal", {}, "client"],
    ["revoking", "revokePortalSessions", {}, "client"],
    ["hiding a section", "setSectionVisibility", { section: "INVOICES", visible: false }, "invoices"],
  ] as const;

  test.each(cases)("%s lets not one of them through", async (_, mutation, input, field) => {
    const { studio, anna } = await story();
    const askers = services.map((at) => keepAsking(anna, field, at));
    await until("both processes have been asked for a while", () => askers.every((asker) => asker.count() >= A_SECOND));
    const { outcome } = await act(studio.owner, mutation, { clientId: anna.id, ...input }, { at: services[0] });
    const answeredAt = performance.now();
    const before = askers.map((asker) => asker.count());
    await until("both have been asked for a while since", () =>
      askers.every((asker, i) => asker.count() >= (before[i] as number) + A_SECOND),
    );
    const tries = await Promise.all(askers.map((asker) => asker.end()));
    expect(outcome.__typename).not.toMatch(/NotFound|FORBIDDEN|nothing/);
    for (const ofOne of tries) {
      expect(ofOne.filter(({ succeeded }) => succeeded).length).toBeGreaterThan(0);
      const later = ofOne.filter(({ startedAt }) => startedAt >= answeredAt);
      expect(later.length).toBeGreaterThanOrEqual(A_SECOND - 1);
      expect(later.filter(({ succeeded }) => succeeded)).toEqual([]);
    }
  });

  test("also after kill -9 and a new start", async () => {
    const { studio, anna } = await story();
    const [first] = services;
    const { outcome } = await act(studio.owner, "disablePortal", { clientId: anna.id }, { at: first });
    first.process.kill("SIGKILL");
    expect(outcome.__typename).toBe("PortalDisabled");
    services[0] = await startService({ databaseUrl, folder: join(ground().folder, "revoke-again") });
    for (const at of services) {
      const asker = keepAsking(anna, "client", at);
      await until("it has been asked for a while", () => asker.count() >= A_SECOND);
      expect((await asker.end()).filter(({ succeeded }) => succeeded)).toEqual([]);
    }
  });
});
