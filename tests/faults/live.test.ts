import { join } from "node:path";
import type { Viewer } from "../support/ask";
import { connectTo } from "../support/database";
import { ground } from "../support/ground";
import { type RunningService, startService } from "../support/service";
import { openStream, type Stream } from "../support/stream";
import { type Guest, guestsOf, signsIn } from "./clients";
import { embeddedUrl, until } from "./processes";

jest.setTimeout(60_000);

const LISTENING = "application_name = 'portico notifications'";

describe("With two processes of the service", () => {
  let first: RunningService;
  let second: RunningService;
  let guest: Guest;
  let slug = "";

  beforeAll(async () => {
    first = await startService({ databaseUrl: "", folder: join(ground().folder, "live") });
    const databaseUrl = embeddedUrl(first.dataDir);
    second = await startService({ databaseUrl, folder: join(ground().folder, "live-second") });
    [guest] = (await guestsOf(databaseUrl, 1)) as [Guest];
    slug = guest.viewer.scope as string;
    expect(await signsIn(guest, first)).toBe(true);
  });
  afterAll(async () => {
    await second?.stop();
    await first?.stop();
  });

  /** As the database's owner. */
  async function run(sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
    const connection = await connectTo(embeddedUrl(first.dataDir));
    try {
      return (await connection.query(sql, [...values])).rows;
    } finally {
      await connection.end();
    }
  }

  const tell = (sections: readonly string[] | null) =>
    run(
      `select pg_notify('portico_portal', json_build_object('workspaceId', id, 'clientId', null, 'sections', $2::json)::text)
       from workspace where slug = $1`,
      [slug, JSON.stringify(sections)],
    );

  const both = (viewer: Viewer) => Promise.all([first, second].map((at) => openStream(viewer, slug, { at })));
  const closed = (streams: Stream[]) => {
    for (const stream of streams) stream.close();
  };

  test("a change reaches the open portals of both, within a second", async () => {
    const streams = await both(guest.viewer);
    const from = performance.now();
    await tell(["PROJECTS"]);
    expect(await Promise.all(streams.map((stream) => stream.sections()))).toEqual([["PROJECTS"], ["PROJECTS"]]);
    expect(performance.now() - from).toBeLessThan(1_000);
    closed(streams);
  });

  test("when the connection that listens is cut, every open portal looks again once it is back", async () => {
    const streams = await both(guest.viewer);
    const cut = await run(`select pg_terminate_backend(pid) from pg_stat_activity where ${LISTENING}`);
    expect(cut).toHaveLength(2);
    const told = await Promise.all(streams.map((stream) => stream.sections()));
    expect(told.map((sections) => sections?.length)).toEqual([5, 5]);
    await tell(["INVOICES"]);
    expect(await Promise.all(streams.map((stream) => stream.sections()))).toEqual([["INVOICES"], ["INVOICES"]]);
    closed(streams);
  });

  test("when every connection is cut, portals are told, or can ask again, and hear what comes then", async () => {
    const streams = await both(guest.viewer);
    await run("select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'portico %'");
    const told = await Promise.all(streams.map((stream) => stream.next()));
    const isTold = ({ data }: (typeof told)[number]) =>
      data?.data?.portalChanged.sections.length === 5 || data?.errors?.[0]?.extensions.code === "SERVICE_UNAVAILABLE";
    expect(told.filter((event) => !isTold(event))).toEqual([]);
    await until("both listen again", async () => {
      const [{ count }] = (await run(`select count(*)::int as count from pg_stat_activity where ${LISTENING}`)) as [
        { count: number },
      ];
      return count === 2;
    });
    const again = await both(guest.viewer);
    await tell(["CONTRACTS"]);
    expect(await Promise.all(again.map((stream) => stream.sections()))).toEqual([["CONTRACTS"], ["CONTRACTS"]]);
    closed([...streams, ...again]);
  });

  test("a notification that nobody can read is ignored and logged once, and the next one arrives", async () => {
    const streams = [...(await both(guest.viewer)), ...(await both(guest.viewer))];
    for (const payload of ["{", "null", '{"workspaceId":7}', '{"workspaceId":"x","clientId":null,"sections":{}}'])
      await run("select pg_notify('portico_portal', $1)", [payload]);
    await tell(["DELIVERABLES"]);
    const expected = streams.map(() => ["DELIVERABLES"]);
    expect(await Promise.all(streams.map((stream) => stream.sections()))).toEqual(expected);
    const logged = (service: RunningService) => service.log().split("could not be read and is ignored").length - 1;
    for (const service of [first, second]) {
      // The log is written behind the streams.
      await until("each is logged", () => logged(service) >= 4);
      expect(logged(service)).toBe(4);
    }
    closed(streams);
  });

  test("a process that stops ends its streams at once with a last event, and the other's go on", async () => {
    const [stays, ends] = (await both(guest.viewer)) as [Stream, Stream];
    const from = performance.now();
    expect(await second.stop()).toBe(0);
    expect(performance.now() - from).toBeLessThan(5_000);
    expect(await ends.ended()).toEqual([{ event: "complete", data: null }]);
    await tell(["PROPOSALS"]);
    expect(await stays.sections()).toEqual(["PROPOSALS"]);
    stays.close();
  });
});
