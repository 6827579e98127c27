import { createRoot, createSignal } from "solid-js";
import { createAnnouncement, shareOf } from "./uploadProgress";
import { refusalOf, type Sending } from "./uploads";

const sending = (now: Partial<Sending>): Sending => ({
  id: 1,
  about: "project 1",
  name: "film.mp4",
  size: 100,
  sent: 0,
  state: "SENDING",
  ...now,
});

test("the whole is weighed by bytes, and what failed is not waited for", () => {
  const large = sending({ size: 900, sent: 450 });
  expect(shareOf([large, sending({ sent: 100 }), sending({ state: "FAILED", size: 5_000 })])).toBe(0.55);
  expect(shareOf([])).toBe(0);
});

test("what is empty or too large is refused with the reason", () => {
  expect(refusalOf({ size: 0 }, 10)).toMatch(/empty/);
  expect(refusalOf({ size: 11 }, 10)).toBe("This file has 11 bytes. Up to 10 bytes can be uploaded.");
  expect(refusalOf({ size: 10 }, 10)).toBeUndefined();
});

function heard(steps: Sending[][]): string[] {
  const [sendings, setSendings] = createSignal<Sending[]>([]);
  const [announcement, dispose] = createRoot((end) => [createAnnouncement(sendings), end] as const);
  const said = steps.map((step) => {
    setSendings(step);
    return announcement();
  });
  dispose();
  return said;
}

test("the beginning, the half and the end are said, once each", () => {
  const said = heard([
    [sending({})],
    [sending({ sent: 30 })],
    [sending({ sent: 60 })],
    [sending({ sent: 90 })],
    [sending({ sent: 100, state: "DONE" })],
  ]);
  const begun = "The upload of film.mp4 has begun.";
  expect(said).toEqual([begun, begun, "Half is uploaded.", "Half is uploaded.", "film.mp4 is uploaded."]);
});

test("several are counted, and an end that is not good is not called one", () => {
  const said = heard([
    [sending({}), sending({ id: 2 })],
    [sending({ state: "DONE" }), sending({ id: 2, state: "FAILED" })],
  ]);
  expect(said).toEqual(["The upload of 2 files has begun.", "Not every file could be uploaded."]);
});
