import { fireEvent, render, screen } from "@solidjs/testing-library";
import { CombinedError } from "@urql/core";
import { createStore } from "solid-js/store";
import { Loaded } from "./Loaded";

interface Answer {
  portal: { name: string } | null;
}

function open() {
  const [state, setState] = createStore<{ data?: Answer; error?: CombinedError; fetching: boolean }>({
    fetching: true,
  });
  const refetch = jest.fn();
  render(() => (
    <Loaded
      query={[state, refetch]}
      part={(data: Answer) => data.portal}
      skeleton={<p>boxes</p>}
      missing={<p>not available</p>}
    >
      {(portal) => <p>{portal().name}</p>}
    </Loaded>
  ));
  return { setState, refetch };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("a short wait shows nothing at all", () => {
  const { setState } = open();
  jest.advanceTimersByTime(140);
  expect(screen.queryByText("boxes")).toBeNull();
  setState({ fetching: false, data: { portal: { name: "Lumen" } } });
  expect(screen.getByText("Lumen")).toBeTruthy();
  jest.advanceTimersByTime(1000);
  expect(screen.queryByText("boxes")).toBeNull();
});

test("a long wait shows boxes and says so, and then not for a blink", () => {
  const { setState } = open();
  jest.advanceTimersByTime(160);
  expect(screen.getByText("boxes")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("Loading…");
  setState({ fetching: false, data: { portal: { name: "Lumen" } } });
  jest.advanceTimersByTime(200);
  expect(screen.queryByText("Lumen")).toBeNull();
  jest.advanceTimersByTime(150);
  expect(screen.getByText("Lumen")).toBeTruthy();
  expect(screen.getByRole("status").textContent).toBe("");
});

test("a failure names the request and can be tried again", () => {
  const { setState, refetch } = open();
  const error = new CombinedError({ graphQLErrors: [{ message: "no", extensions: { requestId: "req-7" } }] });
  setState({ fetching: false, error });
  expect(screen.getByText("Request req-7")).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(refetch).toHaveBeenCalledWith({ requestPolicy: "network-only" });
});

test("what does not exist for this viewer is said to be missing", () => {
  const { setState } = open();
  setState({ fetching: false, data: { portal: null } });
  expect(screen.getByText("not available")).toBeTruthy();
});

test("asking again keeps what is shown", () => {
  const { setState } = open();
  setState({ fetching: false, data: { portal: { name: "Lumen" } } });
  setState({ fetching: true });
  jest.advanceTimersByTime(1000);
  expect(screen.getByText("Lumen")).toBeTruthy();
  expect(screen.queryByText("boxes")).toBeNull();
});
