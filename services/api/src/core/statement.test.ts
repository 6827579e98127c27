import { statement, valuesFor, verifyStatements } from "./statement";

const LONG = "event.newest.ofClient.CLIENT+PROJECT+DELIVERABLE+CONTRACT+INVOICE.MEMBER";

test("a prepared statement's name fits into PostgreSQL's 63 bytes, however long its label is", () => {
  const { name } = statement(`${LONG}.${"x".repeat(1_000)}`, () => "select 1");
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
});

test("statements whose labels have a long beginning in common have different names", () => {
  const whole = statement(LONG, () => "select 1 from event");
  const next = statement(`${LONG}.after`, () => "select 1 from event where at < :keyA");
  expect(next.name).not.toBe(whole.name);
});

test("labels with the same text share one prepared statement", () => {
  expect(statement("one", () => "select :a").name).toBe(statement("another", () => "select :b").name);
});

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
