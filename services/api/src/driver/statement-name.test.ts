import { statement } from "../core/statement";
import { nameOf } from "./statement-name";

const LONG = "event.newest.ofClient.CLIENT+PROJECT+DELIVERABLE+CONTRACT+INVOICE.MEMBER";

test("a prepared statement's name fits into PostgreSQL's 63 bytes, however long its label is", () => {
  const name = nameOf(statement(`${LONG}.${"x".repeat(1_000)}`, () => "select 1"));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(63);
});

test("statements whose labels have a long beginning in common have different names", () => {
  const whole = statement(LONG, () => "select 1 from event");
  const next = statement(`${LONG}.after`, () => "select 1 from event where at < :keyA");
  expect(nameOf(next)).not.toBe(nameOf(whole));
});

test("labels with the same text share one prepared statement", () => {
  expect(nameOf(statement("one", () => "select :a"))).toBe(nameOf(statement("another", () => "select :b")));
});
