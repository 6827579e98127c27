import { LockQueue, RowBusy } from "./lock-queue";

test("those who want the same row enter one after the other, in their order", async () => {
  const queue = new LockQueue();
  const entered: number[] = [];
  const leave = await queue.enter("a");
  const others = [1, 2].map(async (i) => {
    const done = await queue.enter("a");
    entered.push(i);
    done();
  });
  expect(entered).toEqual([]);
  leave();
  await Promise.all(others);
  expect(entered).toEqual([1, 2]);
});

test("nobody waits for another row", async () => {
  const queue = new LockQueue();
  await queue.enter("a");
  expect(await queue.enter("b")).toEqual(expect.any(Function));
});

test("whoever waits too long is told that the row is busy, and the next one still gets in", async () => {
  const queue = new LockQueue(20);
  const leave = await queue.enter("a");
  await expect(queue.enter("a")).rejects.toThrow(RowBusy);
  const next = queue.enter("a");
  leave();
  expect(await next).toEqual(expect.any(Function));
});
