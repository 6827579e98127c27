import { fireEvent, render, screen } from "@solidjs/testing-library";
import { CodeField, digitsOf } from "./CodeField";

test("a code may be pasted as it stands in the mail", () => {
  expect(digitsOf("123 456")).toBe("123456");
  expect(digitsOf(" 123-456\n")).toBe("123456");
  expect(digitsOf("１２３４５６")).toBe("123456");
  expect(digitsOf("Your code: 123456.")).toBe("123456");
});

test("the field asks for a code as phones understand it, and takes what is typed as it is", () => {
  const typed = jest.fn();
  render(() => <CodeField value="" onInput={typed} />);
  const field = screen.getByLabelText<HTMLInputElement>("Six-digit code");
  expect(field.getAttribute("inputmode")).toBe("numeric");
  expect(field.getAttribute("autocomplete")).toBe("one-time-code");
  expect(field.maxLength).toBe(-1);
  fireEvent.input(field, { target: { value: "123 456" } });
  expect(typed).toHaveBeenCalledWith("123 456");
});

test("what is wrong is said at the field", () => {
  render(() => <CodeField value="1" error="This code is not right." onInput={() => {}} />);
  const field = screen.getByLabelText("Six-digit code");
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const note = document.getElementById(field.getAttribute("aria-describedby") ?? "");
  expect(note?.textContent).toBe("This code is not right.");
});
