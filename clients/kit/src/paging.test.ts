import { createRoot, createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { createPaging } from "./paging";

interface Connection {
  nodes: string[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
}

interface State {
  data?: Connection;
  fetching: boolean;
  operation?: { variables: object };
}

/** A list of two pages, each answered when the test says so. */
function open() {
  const asked = new Map<string, (nodes: string[], next?: string, of?: string) => void>();
  const [pages, setPages] = createSignal(1);
  const paging = createRoot(() =>
    createPaging<Connection, string>({
      query: (after) => {
        const [state, setState] = createStore<State>({ fetching: true });
        asked.set(after ?? "start", (nodes, next, of = "all") => {
          const pageInfo = { hasNextPage: Boolean(next), endCursor: next ?? "" };
          setState({ data: { nodes, pageInfo }, fetching: false, operation: { variables: { of } } });
        });
        return [state, () => setState("fetching", true)];
      },
      connection: (data) => data,
      pages,
    }),
  );
  const answer = (after: string, ...page: [string[], string?, string?]) => asked.get(after)?.(...page);
  return { paging, answer, setPages };
}

test("a page that is asked for comes behind those that are there", () => {
  const { paging, answer, setPages } = open();
  answer("start", ["a", "b"], "b");
  setPages(2);
  expect([paging.nodes(), paging.busy()]).toEqual([["a", "b"], true]);
  answer("b", ["c"]);
  expect([paging.nodes(), paging.busy(), paging.hasMore()]).toEqual([["a", "b", "c"], false, false]);
});

test("when a row comes above, those on further pages stay until the new pages are there", () => {
  const { paging, answer, setPages } = open();
  answer("start", ["a", "b"], "b");
  setPages(2);
  answer("b", ["c"]);
  answer("start", ["new", "a"], "a");
  expect(paging.nodes()).toEqual(["a", "b", "c"]);
  answer("a", ["b", "c"]);
  expect(paging.nodes()).toEqual(["new", "a", "b", "c"]);
});

test("another list does not begin with the rows of the one before, and comes with all the pages that are asked for", () => {
  const { paging, answer, setPages } = open();
  answer("start", ["a"]);
  const before = paging.list();
  setPages(2);
  answer("start", ["x", "y"], "y", "other");
  expect([paging.list() === before, paging.nodes(), paging.first[0].data]).toEqual([false, [], undefined]);
  answer("y", ["z"]);
  expect([paging.nodes(), paging.first[0].data]).toEqual([["x", "y", "z"], expect.anything()]);
});
