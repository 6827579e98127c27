import { fireEvent, render, screen } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { MoneyField } from "./MoneyField";

/** jsdom's language is en-US. */
function show(first: { value?: string; currency?: string; error?: string } = {}) {
  const [value, setValue] = createSignal(first.value ?? "");
  const [currency, setCurrency] = createSignal(first.currency ?? "EUR");
  const [error, setError] = createSignal(first.error);
  render(() => (
    <MoneyField label="Value" name="amount" value={value()} currency={currency()} error={error()} onInput={setValue} />
  ));
  const field = screen.getByLabelText<HTMLInputElement>("Value");
  const note = () => document.getElementById(field.getAttribute("aria-describedby") ?? "")?.textContent;
  const type = (text: string) => fireEvent.input(field, { target: { value: text } });
  return { field, note, type, setCurrency, setError };
}

test("the amount is shown as it is understood, while it is typed", () => {
  const { field, note, type } = show();
  expect(note()).toBe("For example 1250.00");
  type("12,345");
  expect(note()).toBe("= €12,345.00");
  type("1.5");
  expect(note()).toBe("= €1.50");
  expect(field.validity.valid).toBe(true);
});

test("an ambiguous amount is refused with a hint, which is an error once the field is left", () => {
  const { field, note, type } = show();
  type("12.345");
  expect(note()).toBe("This can be read in two ways. For €12,345.00 enter 12345.");
  expect(field.validity.valid).toBe(false);
  expect(field.getAttribute("aria-invalid")).toBeNull();
  fireEvent.blur(field);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  type("12345");
  expect(note()).toBe("= €12,345.00");
  expect(field.getAttribute("aria-invalid")).toBeNull();
});

test("a currency with other decimals reads the same text anew", () => {
  const { field, note, type, setCurrency, setError } = show();
  type("12.345");
  setError(field.validationMessage);
  expect(field.getAttribute("aria-invalid")).toBe("true");
  setCurrency("KWD");
  expect(note()).toMatch(/^= KWD\s12\.345$/);
  expect(field.validity.valid).toBe(true);
  expect(field.getAttribute("aria-invalid")).toBeNull();
});

test("what the server says of an amount stands at the field", () => {
  const { note } = show({ value: "5", error: "The value is too high." });
  expect(note()).toBe("The value is too high.");
});
