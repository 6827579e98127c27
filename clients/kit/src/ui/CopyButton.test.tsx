import { fireEvent, render, screen } from "@solidjs/testing-library";
import { CopyButton } from "./CopyButton";

const clipboard = (writeText: (text: string) => Promise<void>) =>
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });

test("copies the text and says so", async () => {
  const copied: string[] = [];
  clipboard(async (text) => void copied.push(text));
  render(() => <CopyButton text="DE89" label="Copy IBAN" />);
  fireEvent.click(screen.getByRole("button", { name: "Copy IBAN" }));
  expect((await screen.findByRole("status")).textContent).toBe("");
  expect(await screen.findAllByText("Copied")).toHaveLength(2);
  expect(copied).toEqual(["DE89"]);
});

test("says when the browser does not allow it", async () => {
  clipboard(() => Promise.reject(new Error("denied")));
  render(() => <CopyButton text="DE89" label="Copy IBAN" />);
  fireEvent.click(screen.getByRole("button", { name: "Copy IBAN" }));
  expect(await screen.findAllByText("Couldn't copy")).toHaveLength(2);
});
