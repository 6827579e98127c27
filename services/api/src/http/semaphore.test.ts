import { QueueFull, Semaphore } from "./semaphore";

test("a number of pieces of work run at once, the others in their order, and one that fails makes room too", async () => {
  const semaphore = new Semaphore(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  let most = 0;
  let now = 0;
  const work = (i: number) =>
    semaphore.run(async () => {
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
  const semaphore = new Semaphore(1);
  const ends: (() => void)[] = [];
  const left = semaphore.run(async (release) => {
    release();
    release();
    await new Promise<void>((resolve) => ends.push(resolve));
  });
  const begun: number[] = [];
  const others = [1, 2].map((i) =>
    semaphore.run(async () => {
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

test("who comes when the queue is full is refused at once", async () => {
  const semaphore = new Semaphore(1, 2);
  const ends: (() => void)[] = [];
  const work = () => semaphore.run(() => new Promise<void>((resolve) => ends.push(resolve)));
  const admitted = [work(), work(), work()];
  await expect(work()).rejects.toThrow(QueueFull);
  while (ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(admitted);
});

test("who leaves the queue makes room in it, and its work never begins", async () => {
  const semaphore = new Semaphore(1, 1);
  let end = () => undefined as void;
  const first = semaphore.run(() => new Promise<void>((resolve) => (end = resolve)));
  const begun: string[] = [];
  let leave: (reason: Error) => void = () => undefined;
  const impatient = semaphore.run(
    async () => begun.push("impatient"),
    (leaveQueue) => (leave = leaveQueue),
  );
  leave(new Error("It took too long."));
  await expect(impatient).rejects.toThrow("It took too long.");
  const patient = semaphore.run(async () => begun.push("patient"));
  end();
  await Promise.all([first, patient]);
  leave(new Error("Once more."));
  expect(begun).toEqual(["patient"]);
});
