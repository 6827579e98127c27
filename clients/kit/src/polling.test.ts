import { createRoot, createSignal } from "solid-js";
import { createPolling } from "./polling";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("it asks again while something is under way, ever less often, and stops when it is settled", () => {
  const [underWay, setUnderWay] = createSignal(true);
  const ask = jest.fn();
  const end = createRoot((dispose) => {
    createPolling(underWay, ask);
    return dispose;
  });
  jest.advanceTimersByTime(1_000);
  expect(ask).toHaveBeenCalledTimes(1);
  jest.advanceTimersByTime(60_000);
  const before = ask.mock.calls.length;
  expect(before).toBeGreaterThan(5);
  expect(before).toBeLessThan(12);
  setUnderWay(false);
  jest.advanceTimersByTime(60_000);
  expect(ask).toHaveBeenCalledTimes(before);
  end();
});
