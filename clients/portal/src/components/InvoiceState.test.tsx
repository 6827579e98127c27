import { render } from "@solidjs/testing-library";
import { InvoiceState } from "./InvoiceState";

const wordsOf = (status: "OPEN" | "PAID" | "VOID", conditions: ("OVERDUE" | "PART_PAID")[]) => {
  const invoice = { __typename: "Invoice" as const, id: "1", status, conditions };
  const { container } = render(() => <InvoiceState invoice={invoice} />);
  return [...container.querySelectorAll("span span")].map((badge) => badge.textContent);
};

test("a state is said in words", () => {
  expect(wordsOf("PAID", [])).toEqual(["Paid"]);
  expect(wordsOf("VOID", [])).toEqual(["Void"]);
});

test("what the ledger adds stands beside the status", () => {
  expect(wordsOf("OPEN", ["PART_PAID"])).toEqual(["Open", "Partly paid"]);
});

test("overdue takes the place of open", () => {
  expect(wordsOf("OPEN", ["OVERDUE", "PART_PAID"])).toEqual(["Overdue", "Partly paid"]);
});
