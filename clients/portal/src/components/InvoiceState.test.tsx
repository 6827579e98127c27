import { render } from "@solidjs/testing-library";
import { InvoiceState } from "./InvoiceState";

const wordsOf = (status: "OPEN" | "PAID" | "VOID", conditions: ("OVERDUE" | "PART_PAID")[]) => {
  const amountDue = { __typename: "Money" as const, amount: 304_300, currency: "EUR" };
  const invoice = { __typename: "Invoice" as const, id: "1", status, conditions, amountDue };
  const { container } = render(() => <InvoiceState invoice={invoice} />);
  return container.textContent;
};

test("a state is said in words", () => {
  expect(wordsOf("OPEN", [])).toBe("Open");
  expect(wordsOf("PAID", [])).toBe("Paid");
  expect(wordsOf("VOID", [])).toBe("Void");
});

test("what is partly paid says how much is left", () => {
  expect(wordsOf("OPEN", ["PART_PAID"])).toBe("Partly paid · €3,043.00 left");
});

test("overdue takes the place of open and of partly paid, and the amount stays", () => {
  expect(wordsOf("OPEN", ["OVERDUE"])).toBe("Overdue");
  expect(wordsOf("OPEN", ["OVERDUE", "PART_PAID"])).toBe("Overdue · €3,043.00 left");
});
