import { fireEvent, render, screen } from "@solidjs/testing-library";
import { dismiss, tell, tellFailure, tellUndoable, toasts } from "../toasts";
import { Toasts } from "./Toasts";

function open() {
  render(() => (
    <>
      <button type="button">Archive</button>
      <Toasts />
    </>
  ));
  const before = screen.getByRole("button", { name: "Archive" });
  before.focus();
  return before;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  for (const { id } of [...toasts]) dismiss(id);
  jest.useRealTimers();
});

test("a message is said politely, and goes after eight seconds", () => {
  open();
  tell("Hana is archived.");
  expect(screen.getByRole("status").textContent).toContain("Hana is archived.");
  jest.advanceTimersByTime(7_900);
  expect(screen.queryByText("Hana is archived.")).toBeTruthy();
  jest.advanceTimersByTime(200);
  expect(screen.queryByText("Hana is archived.")).toBeNull();
});

test("it waits while somebody points at it, and goes on with what was left", () => {
  open();
  tellUndoable("Hana is archived.", () => {});
  jest.advanceTimersByTime(5_000);
  fireEvent.mouseEnter(screen.getByRole("region", { name: "Messages" }));
  jest.advanceTimersByTime(60_000);
  fireEvent.mouseLeave(screen.getByRole("region", { name: "Messages" }));
  jest.advanceTimersByTime(2_900);
  expect(screen.queryByText("Hana is archived.")).toBeTruthy();
  jest.advanceTimersByTime(200);
  expect(screen.queryByText("Hana is archived.")).toBeNull();
});

test("it waits while it has the focus, and gives it back when it is used", () => {
  const before = open();
  const undo = jest.fn();
  tellUndoable("Hana is archived.", undo);
  const button = screen.getByRole("button", { name: "Undo" });
  button.focus();
  jest.advanceTimersByTime(60_000);
  expect(screen.queryByText("Hana is archived.")).toBeTruthy();
  fireEvent.click(button);
  expect(undo).toHaveBeenCalledTimes(1);
  expect(screen.queryByText("Hana is archived.")).toBeNull();
  expect(document.activeElement).toBe(before);
});

test("Escape sends it away and undoes nothing", () => {
  const before = open();
  const undo = jest.fn();
  tellUndoable("Hana is archived.", undo);
  const button = screen.getByRole("button", { name: "Undo" });
  button.focus();
  fireEvent.keyDown(button, { key: "Escape" });
  expect(screen.queryByText("Hana is archived.")).toBeNull();
  expect(undo).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(before);
});

test("a failure stays until it is answered", () => {
  open();
  const retry = jest.fn();
  tellFailure("Invoices could not be hidden.", retry);
  jest.advanceTimersByTime(60_000);
  fireEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test("a newer message about the same thing takes the older one's place", () => {
  open();
  tell("Invoices are hidden.", "switch");
  tell("Hana is archived.");
  tell("Invoices are shown.", "switch");
  expect(toasts.map(({ text }) => text)).toEqual(["Hana is archived.", "Invoices are shown."]);
});
