import { createRoot, createSignal } from "solid-js";
import { createWish } from "./wish";

const FAILED = { message: "no", fields: {} };

/** A server that answers when it is told to, and a page that asks it again after each change. */
function open() {
  return createRoot(() => {
    const [truth, setTruth] = createSignal(true);
    const sent: boolean[] = [];
    const waiting: ((problem?: typeof FAILED) => void)[] = [];
    const onProblem = jest.fn();
    const onDone = jest.fn();
    const [shown, wish] = createWish({
      truth,
      send: (value) => {
        sent.push(value);
        return new Promise((resolve) => waiting.push(resolve));
      },
      onDone,
      onProblem,
    });
    const answer = async (problem?: typeof FAILED) => {
      waiting.shift()?.(problem);
      await new Promise((resolve) => setTimeout(resolve));
    };
    return { setTruth, sent, answer, onDone, onProblem, shown, wish };
  });
}

test("a wish is shown at once, and stays while the page is asked again", async () => {
  const { shown, wish, answer, setTruth } = open();
  wish(false);
  expect(shown()).toBe(false);
  await answer();
  expect(shown()).toBe(false);
  setTruth(false);
  expect(shown()).toBe(false);
});

test("five quick flips are sent one after another, the last alone of those that waited, and end as wished", async () => {
  const { shown, wish, sent, answer, setTruth } = open();
  for (const value of [false, true, false, true, false]) wish(value);
  expect(shown()).toBe(false);
  expect(sent).toEqual([false]);
  await answer();
  expect(sent).toEqual([false]);
  setTruth(false);

  for (const value of [true, false, true, false, true]) wish(value);
  await answer();
  expect(sent).toEqual([false, true]);
  expect(shown()).toBe(true);
});

test("a wish that is taken back while it is on its way is taken back at the server too", async () => {
  const { shown, wish, sent, answer } = open();
  wish(false);
  wish(true);
  expect(shown()).toBe(true);
  await answer();
  expect(sent).toEqual([false, true]);
  await answer();
  expect(shown()).toBe(true);
});

test("a failure falls back to what the server has, and says so", async () => {
  const { shown, wish, answer, onProblem } = open();
  wish(false);
  await answer(FAILED);
  expect(shown()).toBe(true);
  expect(onProblem).toHaveBeenCalledWith(FAILED, false);
});

test("a failure of the second wish falls back to the first, though the page has not been asked again", async () => {
  const { shown, wish, answer, onProblem } = open();
  wish(false);
  wish(true);
  await answer();
  await answer(FAILED);
  expect(shown()).toBe(false);
  expect(onProblem).toHaveBeenCalledWith(FAILED, true);
});

test("an answer from before the wish does not flicker through it", async () => {
  const { shown, wish, answer, setTruth, sent } = open();
  wish(false);
  setTruth(false);
  setTruth(true);
  expect(shown()).toBe(false);
  await answer();
  expect(sent).toEqual([false]);
  expect(shown()).toBe(false);
});

test("a wish is sent though the page still shows what was before the last one", async () => {
  const { shown, wish, sent, answer } = open();
  wish(false);
  await answer();
  wish(true);
  expect(sent).toEqual([false, true]);
  await answer();
  expect(shown()).toBe(true);
});

test("what somebody else changes is shown when nothing is on its way", async () => {
  const { shown, wish, answer, setTruth } = open();
  wish(false);
  await answer();
  setTruth(false);
  setTruth(true);
  expect(shown()).toBe(true);
});

test("a change is announced once the server has confirmed it, and of several the last alone", async () => {
  const { wish, answer, onDone } = open();
  wish(false);
  expect(onDone).not.toHaveBeenCalled();
  await answer();
  expect(onDone).toHaveBeenCalledWith(false);
  for (const value of [true, false, true]) wish(value);
  await answer();
  expect(onDone.mock.calls).toEqual([[false], [true]]);
});

test("a change that fails is not announced", async () => {
  const { wish, answer, onDone } = open();
  wish(false);
  await answer(FAILED);
  expect(onDone).not.toHaveBeenCalled();
});
