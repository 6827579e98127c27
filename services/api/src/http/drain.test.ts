import { PassThrough } from "node:stream";
import { drained } from "./drain";

const EVENTS = ["drain", "close", "error"] as const;
const listeners = (stream: PassThrough) => EVENTS.map((event) => stream.listenerCount(event));

test("a reader that is slow many times leaves no listener behind", async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  const before = listeners(stream);
  for (let i = 0; i < 20; i++) {
    expect(stream.write("event")).toBe(false);
    const waiting = drained(stream);
    stream.read();
    await waiting;
  }
  expect(listeners(stream)).toEqual(before);
});

test("a reader that goes away is not waited for", async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  stream.write("event");
  const waiting = drained(stream);
  stream.destroy();
  await waiting;
  await drained(stream);
  expect(stream.listenerCount("drain")).toBe(0);
});
