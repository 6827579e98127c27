import { CHANGES_HEADER, createChanges } from "./changes";

/** The network of a page: every answer says that it knows of what its address names. */
globalThis.fetch = jest.fn(async (address) => {
  const known = new Map([[CHANGES_HEADER, String(address) || null]]);
  return { headers: { get: (name: string) => known.get(name) ?? null } } as Response;
});

function page() {
  let missed = 0;
  const { ask, listening } = createChanges(() => (missed += 1));
  return { ask: (known = "") => ask(known), listening, missed: () => missed };
}

test("a page whose answers know of all that the stream knows of asks once", async () => {
  const { ask, listening, missed } = page();
  for (const known of ["", "a", "a"]) await ask(known);
  listening("a");
  expect(missed()).toBe(0);
});

test("what changed between an answer and the stream is asked for again", async () => {
  for (const answers of [["a"], ["a", "b"], ["b", "a"], []]) {
    const { ask, listening, missed } = page();
    for (const known of answers) await ask(known);
    listening("b");
    expect([answers, missed()]).toEqual([answers, 1]);
  }
});

test("an answer that was under way when the stream began counts too", async () => {
  const { ask, listening, missed } = page();
  await ask("b");
  const answers = [ask("b"), ask("a")];
  listening("b");
  await Promise.all(answers);
  expect(missed()).toBe(1);
  await ask("c");
  expect(missed()).toBe(1);
});

test("after an interruption everything is asked for again", async () => {
  const { ask, listening, missed } = page();
  await ask("a");
  listening("a");
  listening("a");
  expect(missed()).toBe(1);
});
