import { detailsOf, fieldsOf } from "./contractFields";

const empty = fieldsOf(undefined, undefined);

test("only what was changed is said, and what was emptied is nothing", () => {
  const fields = { ...empty, name: "Retainer", notes: "", endsOn: "2027-01-31" };
  expect(detailsOf(fields, ["name", "notes", "endsOn"])).toEqual({
    name: "Retainer",
    notes: null,
    endsOn: "2027-01-31",
  });
});

test("a value is said with its currency, also when that alone was changed", () => {
  const fields = { ...empty, amount: "1,250.00", currency: "USD" };
  expect(detailsOf(fields, ["amount"])).toEqual({ value: { amount: 125_000, currency: "USD" } });
  expect(detailsOf(fields, ["currency"])).toEqual({ value: { amount: 125_000, currency: "USD" } });
});

test("without an amount there is no value, whatever the currency", () => {
  expect(detailsOf(empty, ["amount"])).toEqual({ value: null });
  expect(detailsOf({ ...empty, currency: "USD" }, ["currency"])).toEqual({});
});

test("an amount that cannot be read is never sent", () => {
  expect(() => detailsOf({ ...empty, amount: "a lot" }, ["amount"])).toThrow("Enter an amount");
  expect(() => detailsOf({ ...empty, amount: "12.345" }, ["amount"])).toThrow("This can be read in two ways.");
});
