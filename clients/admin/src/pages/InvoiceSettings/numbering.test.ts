import { brokenCount, numberingInputOf, numberPreview } from "./numbering";

const stored = {
  ...{ legalName: "", country: "", vatNumber: "", smallBusinessNote: "", prefix: "" },
  ...{
    padding: "4",
    nextNumber: "1",
    paymentDays: "14",
    byYear: "true",
    sendsReminders: "false",
    reminderDays: "-3, 3, 10",
  },
};

test("the next number is shown as the service writes it", () => {
  expect(numberPreview(stored, 2026)).toBe("2026-0001");
  expect(numberPreview({ ...stored, prefix: "RE-", byYear: "false", padding: "3", nextNumber: "42" }, 2026)).toBe(
    "RE-042",
  );
});

test("only what was changed is sent, counts as numbers", () => {
  expect(
    numberingInputOf({ ...stored, paymentDays: " 30 ", byYear: "false", country: "DE", reminderDays: "−1, 7" }, stored),
  ).toEqual({
    reminderDays: [-1, 7],
    ...{ paymentDays: 30, byYear: false, country: "DE" },
  });
});

test("a count that is no whole number is named", () => {
  expect(brokenCount({ ...stored, padding: "1.5" })).toBe("padding");
  expect(brokenCount({ ...stored, reminderDays: "3 and 4" })).toBe("reminderDays");
  expect(brokenCount(stored)).toBeUndefined();
});
