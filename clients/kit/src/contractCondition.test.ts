import { conditionOf } from "./contractCondition";

const TODAY = "2026-06-15";
const signed = { status: "SIGNED", isActive: false, endsOn: null } as const;

test.each([
  ["ACTIVE", { ...signed, isActive: true, endsOn: "2026-06-15" }],
  ["UPCOMING", { ...signed, endsOn: "2026-12-31" }],
  ["UPCOMING", signed],
  ["ENDED", { ...signed, endsOn: "2026-06-14" }],
  // over where the business is, while it is still the last day where the reader is
  ["ENDED", { ...signed, endsOn: TODAY }],
  ["DRAFT", { ...signed, status: "DRAFT" as const }],
  ["SENT", { ...signed, status: "SENT" as const }],
  ["TERMINATED", { ...signed, status: "TERMINATED" as const, endsOn: "2026-12-31" }],
])("%s: %j", (condition, contract) => {
  expect(conditionOf(contract, TODAY)).toBe(condition);
});
