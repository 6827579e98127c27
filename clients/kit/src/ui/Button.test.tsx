import { fireEvent, render, screen } from "@solidjs/testing-library";
import { reportAnswer, reportOutage } from "../connection";
import { Button } from "./Button";
import { OutageBanner } from "./OutageBanner";

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  reportAnswer();
  jest.useRealTimers();
});

test("a button that sends something waits while the server is away, and says why", () => {
  const save = jest.fn();
  render(() => (
    <>
      <OutageBanner />
      <Button busy={false} onClick={save}>
        Save
      </Button>
    </>
  ));
  const button = screen.getByRole("button", { name: "Save" });
  reportOutage();
  fireEvent.click(button);
  expect(save).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect(document.getElementById(button.getAttribute("aria-describedby") ?? "")?.textContent).toContain(
    "Can't reach the server",
  );
  reportAnswer();
  fireEvent.click(button);
  expect(save).toHaveBeenCalledTimes(1);
});

test("a button that only opens or closes something works while the server is away", () => {
  const close = jest.fn();
  render(() => <Button onClick={close}>Cancel</Button>);
  reportOutage();
  fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(close).toHaveBeenCalledTimes(1);
});
