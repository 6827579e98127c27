import type { Statement } from "../core/statement";
import { asleep, backend, number, ReadingGround, sql, WORKSPACES } from "./reads.ground";

const ground = new ReadingGround();
const request = (workspaceId: string | null = null) => ground.request(workspaceId);

const sleepers = (what: string) =>
  ground.elsewhere(`select ${what} from pg_stat_activity where state = 'active' and query like 'select pg_sleep(20)%'`);

/** Kills the connections of those that sleep, as soon as there is one. */
async function killSleepers(): Promise<void> {
  while ((await sleepers("1")).length === 0) await new Promise((wait) => setTimeout(wait, 10));
  await sleepers("pg_terminate_backend(pid)");
}

test("requests follow each other on one connection, and no more than eight of them", async () => {
  const lingering = sql("select pg_backend_pid() from pg_sleep(0.04)");
  const used = async (statement: Statement, requests: number) => {
    const rows = await Promise.all(Array.from({ length: requests }, () => request().rows(statement)));
    return new Set(rows.map(([row]) => row?.[0])).size;
  };
  await used(backend, 1);
  expect(await used(backend, 8)).toBe(1);
  expect(await used(lingering, 24)).toBeGreaterThan(1);
});

test("a slow statement keeps no other request waiting, and what has moved is answered once", async () => {
  let isOver = false;
  const slow = request();
  const sleeping = slow.rows(asleep).finally(() => {
    isOver = true;
  });
  const others = Array.from({ length: 12 }, () => request(WORKSPACES[0]));
  const answers = await Promise.all(others.map(({ rows }, i) => rows(number, { number: i })));
  expect(isOver).toBe(false);
  expect(answers.flat(2)).toEqual(others.map((_, i) => i));
  await killSleepers();
  await expect(sleeping).rejects.toMatchObject({ code: "57P01" });
  expect(await request().rows(number, { number: 5 })).toEqual([[5]]);
  for (const { sent } of others) expect(sent).toHaveLength(2);
});

test("a connection that is killed under a batch fails the batch alone, and is not used again", async () => {
  const { rows } = request();
  const settling = Promise.allSettled([rows(number, { number: 1 }), rows(asleep), rows(backend)]);
  const neighbours = Promise.all(Array.from({ length: 20 }, () => request().rows(number, { number: 2 })));
  await killSleepers();
  const [, slept, behind] = await settling;
  for (const failed of [slept, behind]) expect(failed).toMatchObject({ status: "rejected", reason: { code: "57P01" } });
  const afterwards = await Promise.all(Array.from({ length: 20 }, () => request().rows(number, { number: 2 })));
  expect([...(await neighbours), ...afterwards].flat(2)).toEqual(Array(40).fill(2));
});

test("who finds no connection in time is told so", async () => {
  let asleepStill = 24;
  const holders = Array.from({ length: asleepStill }, async () => {
    await request()
      .rows(asleep)
      .finally(() => (asleepStill -= 1));
  });
  const settling = Promise.allSettled(holders);
  await expect(request().rows(number, { number: 1 })).rejects.toThrow("timeout exceeded when trying to connect");
  while (asleepStill > 0) await killSleepers();
  expect((await settling).map(({ status }) => status)).toEqual(Array(24).fill("rejected"));
  expect(await request().rows(number, { number: 4 })).toEqual([[4]]);
});
