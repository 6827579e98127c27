import { outage } from "./connection";
import { createGraph } from "./graphql";
import { pipe, subscribe } from "wonka";

interface Asked {
  query: string;
}

interface Seen {
  data: unknown;
  stale: boolean;
  failed: boolean;
}

const SHELL = "query Shell { me { id } }";
const PAGE = "query Page { me { id name } }";
const CHANGE = "mutation Change { rename { id } }";

interface Reply {
  status: number;
  body: object;
}

let answer: (asked: Asked) => Reply | Promise<Reply>;
const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  globalThis.fetch = jest.fn(async (_url, init) => {
    const body = JSON.parse(String(init?.body)) as Asked;
    asked.push(/Shell|Page|Change/.exec(body.query)?.[0] ?? body.query);
    const { status, body: text } = await answer(body);
    // jsdom has no Response
    return {
      status,
      ok: status < 400,
      headers: new Headers({ "content-type": "application/json" }),
      text: async () => JSON.stringify(text),
    } as unknown as Response;
  });
});
afterEach(() => jest.useRealTimers());

const as = (name: string) => () => ({ status: 200, body: { data: { me: { __typename: "Member", id: "1", name } } } });
const nobody = () => ({ status: 200, body: { data: { me: null } } });
const away = () => ({ status: 503, body: { errors: [{ message: "Gone" }] } });
const changed = () => ({ status: 200, body: { data: { rename: { __typename: "Member", id: "1" } } } });

/** An answer that is on its way until it is given. */
function onItsWay() {
  let give: (reply: Reply) => void = () => undefined;
  const reply = new Promise<Reply>((resolve) => (give = resolve));
  return { reply, give };
}

function open() {
  const onSignedOut = jest.fn();
  const { graph, lookAgain } = createGraph({ scope: "admin", viewerFields: ["me"], onSignedOut });
  const watch = (document: string) => {
    const seen: Seen[] = [];
    const { unsubscribe } = pipe(
      graph.query(document, {}),
      subscribe(({ data, stale, error }) => seen.push({ data, stale, failed: error !== undefined })),
    );
    return { seen, unsubscribe };
  };
  const change = () => graph.mutation(CHANGE, {}).toPromise();
  return { watch, change, lookAgain, onSignedOut };
}

const settled = async () => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};

test("what is on the screen is asked for again in place, and what is not is left alone", async () => {
  answer = as("Mia");
  const { watch, lookAgain } = open();
  const page = watch(PAGE);
  const shell = watch(SHELL);
  await settled();
  shell.unsubscribe();
  answer = as("Mia Berg");
  lookAgain();
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia Berg" } }, stale: false });
  expect(asked).toEqual(["Page", "Shell", "Page"]);
});

test("what was answered before a change is not shown again when one comes back to it", async () => {
  answer = as("Mia");
  const { watch, lookAgain } = open();
  const before = watch(PAGE);
  await settled();
  before.unsubscribe();
  lookAgain();
  answer = as("Mia Berg");
  const after = watch(PAGE);
  await settled();
  expect(after.seen.map(({ data }) => data)).toEqual([
    expect.objectContaining({ me: expect.objectContaining({ name: "Mia Berg" }) }),
  ]);
});

test("of two questions under way for the same page the later one counts, whichever is answered first", async () => {
  answer = as("Mia");
  const { watch, lookAgain } = open();
  const page = watch(PAGE);
  await settled();
  const earlier = onItsWay();
  answer = () => earlier.reply;
  lookAgain();
  await settled();
  answer = as("Mia Berg");
  lookAgain();
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia Berg" } } });
  earlier.give(as("Mia")());
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia Berg" } } });
});

test("what was asked before a change was answered is asked again: it may have been read before the change", async () => {
  answer = as("Mia");
  const { watch, change } = open();
  const page = watch(PAGE);
  await settled();
  const earlier = onItsWay();
  answer = ({ query }) => (query.includes("Change") ? changed() : earlier.reply);
  await change();
  await settled();
  answer = ({ query }) => (query.includes("Change") ? changed() : as("Mia Berg")());
  await change();
  earlier.give(as("Mia")());
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia Berg" } }, stale: false });
  expect(asked).toEqual(["Page", "Change", "Page", "Change", "Page"]);
});

test.each([
  ["before it was ever answered", 0],
  ["while it is asked for again", 1],
  ["twice, while it is asked for again", 2],
] as const)("what happens %s makes a page ask once more", async (_when, looks) => {
  answer = as("Mia");
  const { watch, lookAgain } = open();
  const earlier = onItsWay();
  if (looks === 0) answer = () => earlier.reply;
  const page = watch(PAGE);
  await settled();
  answer = () => earlier.reply;
  for (let look = 0; look < looks; look += 1) {
    lookAgain();
    await settled();
  }
  answer = as("Mia Berg");
  lookAgain();
  earlier.give(as("Mia")());
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia Berg" } }, stale: false });
  expect(asked).toHaveLength(2 + looks);
});

test("a page keeps what it shows when nobody is signed in any more, and only the shell is told", async () => {
  answer = as("Mia");
  const { watch, lookAgain, onSignedOut } = open();
  const [page, shell] = [watch(PAGE), watch(SHELL)];
  await settled();
  answer = nobody;
  lookAgain();
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia" } }, stale: true, failed: false });
  expect(shell.seen.at(-1)).toMatchObject({ data: { me: null } });
  expect(onSignedOut).toHaveBeenCalled();
  answer = as("Mia");
  lookAgain();
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia" } }, stale: false });
});

test("a page keeps what it shows while the server is away, and asks again until it is back", async () => {
  jest.useFakeTimers();
  answer = as("Mia");
  const { watch, lookAgain } = open();
  const page = watch(PAGE);
  await settled();
  answer = away;
  lookAgain();
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia" } }, failed: true });
  answer = as("Mia Berg");
  jest.advanceTimersByTime(2_000);
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia Berg" } }, failed: false });
});

test("a page that was never answered shows that it failed, and is asked for again until it is answered", async () => {
  jest.useFakeTimers();
  answer = away;
  const page = open().watch(PAGE);
  await settled();
  expect(page.seen).toEqual([{ data: undefined, stale: false, failed: true }]);
  jest.advanceTimersByTime(2_000);
  await settled();
  answer = as("Mia");
  jest.advanceTimersByTime(4_000);
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ data: { me: { name: "Mia" } }, failed: false });
});

test("the server is known to be away from a failed request on, and to be back from the next answer on", async () => {
  jest.useFakeTimers();
  answer = as("Mia");
  const { watch, change } = open();
  watch(PAGE);
  await settled();
  expect(outage()).toBeUndefined();
  answer = away;
  await change();
  expect(outage()).toBe("unreachable");
  answer = as("Mia");
  dispatchEvent(new Event("online"));
  await settled();
  expect(outage()).toBeUndefined();
});

test("an answer that was on its way when the network went does not end the outage", async () => {
  jest.useFakeTimers();
  const earlier = onItsWay();
  answer = () => earlier.reply;
  const { change } = open();
  const underWay = change();
  jest.advanceTimersByTime(10);
  dispatchEvent(new Event("offline"));
  earlier.give(as("Mia")());
  await underWay;
  expect(outage()).toBe("unreachable");
  answer = as("Mia");
  jest.advanceTimersByTime(10);
  await change();
  expect(outage()).toBeUndefined();
});

test("an error that the service answers with is no outage", async () => {
  answer = () => ({ status: 200, body: { errors: [{ message: "A bug" }] } });
  const page = open().watch(PAGE);
  await settled();
  expect(page.seen.at(-1)).toMatchObject({ failed: true });
  expect(outage()).toBeUndefined();
});
