import type { Statement } from "../core/statement";
import { asleep, backend, number, ReadingGround, sql, WORKSPACES } from "./reads.ground";

const ground = new ReadingGround();
const request = (workspaceId: string | null = null) => ground.request(workspaceId);

const sleepers = (what: string) =>
  ground.elsewhere(`select ${what} from pg_stat_activity where state = 'active' and query like 'select pg_sleep(20)%'`);

/** Kills the connections of those that sleep, until what is asked for is settled. */
async function killSleepers(asked: readonly Promise<unknown>[]) {
  let isOver = false;
  const settling = Promise.allSettled(asked).finally(() => (isOver = true));
  while (!isOver) {
    await sleepers("pg_terminate_backend(pid)");
    await new Promise((wait) => setTimeout(wait, 10));
  }
  return settling;
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
  const sleeping = request().rows(asleep);
  const others = Array.from({ length: 12 }, () => request(WORKSPACES[0]));
  const answers = await Promise.all(others.map(({ rows }, i) => rows(number, { number: i })));
  expect(answers.flat(2)).toEqual(others.map((_, i) => i));
  expect(await sleepers("1")).not.toEqual([]);
  expect(await killSleepers([sleeping])).toMatchObject([{ status: "rejected", reason: { code: "57P01" } }]);
  expect(await request().rows(number, { number: 5 })).toEqual([[5]]);
  for (const { sent } of others) expect(sent).toHaveLength(2);
});

test("a connection that is killed under a batch fails the batch alone, and is not used again", async () => {
  const { rows } = request();
  const asked = [rows(number, { number: 1 }), rows(asleep), rows(backend)];
  const neighbours = Promise.all(Array.from({ length: 20 }, () => request().rows(number, { number: 2 })));
  const [, slept, behind] = await killSleepers(asked);
  for (const failed of [slept, behind]) expect(failed).toMatchObject({ status: "rejected", reason: { code: "57P01" } });
  const afterwards = await Promise.all(Array.from({ length: 20 }, () => request().rows(number, { number: 2 })));
  expect([...(await neighbours), ...afterwards].flat(2)).toEqual(Array(40).fill(2));
});

test("a connection that is closed while nobody reads is not used again", async () => {
  for (let i = 0; i < 5; i++) {
    const [[pid] = []] = await request().rows(backend);
    await ground.elsewhere(`select pg_terminate_backend(${pid})`);
    while ((await ground.elsewhere(`select 1 from pg_stat_activity where pid = ${pid}`)).length > 0);
    // Both sockets may be readable in one turn of the event loop; in the next, the closed one has been read.
    await new Promise(setImmediate);
    expect(await request().rows(number, { number: i })).toEqual([[i]]);
  }
});

test("who finds no connection in time is told so", async () => {
  const holders = Array.from({ length: 24 }, () => request().rows(asleep));
  // Some of them reach the statement's own limit of time.
  for (const holder of holders) holder.catch(() => undefined);
  await expect(request().rows(number, { number: 1 })).rejects.toThrow("timeout exceeded when trying to connect");
  expect((await killSleepers(holders)).map(({ status }) => status)).toEqual(Array(24).fill("rejected"));
  expect(await request().rows(number, { number: 4 })).toEqual([[4]]);
});
