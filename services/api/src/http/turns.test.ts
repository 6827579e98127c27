import { Turns } from "./turns";

test("so many at once, the others in their order, and one that fails makes room too", async () => {
  const turns = new Turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  let most = 0;
  let now = 0;
  const work = (i: number) =>
    turns.take(async () => {
      begun.push(i);
      now += 1;
      most = Math.max(most, now);
      await new Promise<void>((resolve) => ends.push(resolve));
      now -= 1;
      if (i === 1) throw new Error("It failed.");
      return i;
    });
  const all = Promise.allSettled([0, 1, 2, 3, 4].map(work));
  while (begun.length < 5 || ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await all).map(({ status }) => status)).toEqual([
    "fulfilled",
    "rejected",
    "fulfilled",
    "fulfilled",
    "fulfilled",
  ]);
  expect([begun, most]).toEqual([[0, 1, 2, 3, 4], 2]);
});

test("who leaves early makes room once", async () => {
  const turns = new Turns(1);
  const ends: (() => void)[] = [];
  const left = turns.take(async (leave) => {
    leave();
    leave();
    await new Promise<void>((resolve) => ends.push(resolve));
  });
  const begun: number[] = [];
  const others = [1, 2].map((i) =>
    turns.take(async () => {
      begun.push(i);
      await new Promise<void>((resolve) => ends.push(resolve));
    }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([1]);
  for (const end of ends.splice(0)) end();
  await left;
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toEqual([1, 2]);
  for (const end of ends) end();
  await Promise.all(others);
});
