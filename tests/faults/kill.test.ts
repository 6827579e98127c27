import { join } from "node:path";
import { ground } from "../support/ground";
import { startService } from "../support/service";
import { asksWho, guestsOf, signsIn } from "./clients";
import { embeddedUrl, isAlive, postmasterOf, until } from "./processes";

jest.setTimeout(60_000);

const GUESTS = 80;

test("kill -9 in the middle of sign-ins loses no session that was acknowledged, and no link is used twice", async () => {
  const folder = join(ground().folder, "killed");
  const first = await startService({ databaseUrl: "", folder });
  const guests = await guestsOf(embeddedUrl(first.dataDir), GUESTS);
  const postmaster = postmasterOf(first.dataDir) ?? 0;

  const acknowledged: typeof guests = [];
  const signingIn = guests.map(async (guest) => {
    if (await signsIn(guest, first)) acknowledged.push(guest);
  });
  await until("some sign-ins are acknowledged", () => acknowledged.length >= GUESTS / 8);
  first.process.kill("SIGKILL");
  await Promise.allSettled(signingIn);
  expect(acknowledged.length).toBeLessThan(GUESTS);
  expect(isAlive(postmaster)).toBe(true);

  const second = await startService({ databaseUrl: "", folder, port: Number(new URL(first.url).port) });
  expect(second.greeting()).toContain("embedded, taken up again");
  try {
    const portals = await Promise.all(acknowledged.map((guest) => asksWho(guest, second)));
    expect(portals.filter(({ data }) => !data?.portal)).toEqual([]);
    const again = await Promise.all(acknowledged.map((guest) => signsIn(guest, second)));
    expect(again).not.toContain(true);
  } finally {
    expect(await second.stop()).toBe(0);
  }
  // The server that outlived the first service is stopped by the second, cleanly.
  expect(isAlive(postmaster)).toBe(false);
  expect(postmasterOf(second.dataDir)).toBeUndefined();
});
