import { LockQueue, RowBusy } from "./lock-queue";

test("transactions that lock the same row run one after the other, in their order", async () => {
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

test("a transaction does not wait for another row", async () => {
  const queue = new LockQueue();
  await queue.enter("a");
  expect(await queue.enter("b")).toEqual(expect.any(Function));
});

test("a transaction that waits too long fails with RowBusy, and the next one still gets the row", async () => {
  const queue = new LockQueue(20);
  const leave = await queue.enter("a");
  await expect(queue.enter("a")).rejects.toThrow(RowBusy);
  const next = queue.enter("a");
  leave();
  expect(await next).toEqual(expect.any(Function));
});
