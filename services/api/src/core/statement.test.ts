import { statement, valuesFor, verifyStatements } from "./statement";

test("a label that is used for another text is an error", () => {
  verifyStatements();
  statement("twice", () => "select 1");
  expect(statement("twice", () => "select 1").text).toBe("select 1");
  expect(() => statement("twice", () => "select 2")).toThrow("The label twice stands for two statements");
});

test("a missing value is named with the statement's label", () => {
  expect(() =>
    valuesFor(
      statement("greeting", () => "select :name"),
      {},
    ),
  ).toThrow("Statement greeting needs :name.");
});
