import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal, Show } from "solid-js";
import type { Problem } from "../answer";
import { ConfirmDialog } from "./ConfirmDialog";

function open(confirm: () => Promise<Problem | undefined>) {
  const [asking, setAsking] = createSignal(false);
  render(() => (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Disable
      </button>
      <Show when={asking()}>
        <ConfirmDialog
          title="Disable the portal of Hana?"
          action="Disable the portal"
          cancel="Keep it"
          confirm={confirm}
          onClose={() => setAsking(false)}
        >
          <p>Hana is signed out everywhere.</p>
        </ConfirmDialog>
      </Show>
    </>
  ));
  const opener = screen.getByRole("button", { name: "Disable" });
  opener.focus();
  fireEvent.click(opener);
  return opener;
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test("the question names whom it is about, and the focus is on the safe button", () => {
  open(async () => undefined);
  expect(screen.getByRole("dialog", { name: "Disable the portal of Hana?" })).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Keep it" }));
});

test("the safe button and Escape do nothing, and give the focus back", () => {
  const confirm = jest.fn(async () => undefined);
  const opener = open(confirm);
  fireEvent.click(screen.getByRole("button", { name: "Keep it" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
  fireEvent.click(opener);
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(confirm).not.toHaveBeenCalled();
});

test("a second press does no harm, and it goes when the thing is done", async () => {
  let done = () => {};
  const confirm = jest.fn(() => new Promise<undefined>((resolve) => (done = () => resolve(undefined))));
  const opener = open(confirm);
  const act = screen.getByRole("button", { name: "Disable the portal" });
  fireEvent.click(act);
  fireEvent.click(act);
  fireEvent(screen.getByRole("dialog"), new Event("cancel", { cancelable: true }));
  expect(confirm).toHaveBeenCalledTimes(1);
  expect(act.getAttribute("aria-busy")).toBe("true");
  done();
  await settled();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(document.activeElement).toBe(opener);
});

test("a problem is said inside, and it can be tried again", async () => {
  open(async () => ({ message: "The server cannot be reached.", fields: {} }));
  fireEvent.click(screen.getByRole("button", { name: "Disable the portal" }));
  await settled();
  expect(screen.getByRole("alert").textContent).toBe("The server cannot be reached.");
  expect(screen.getByRole("button", { name: "Disable the portal" }).getAttribute("aria-busy")).toBe("false");
});
