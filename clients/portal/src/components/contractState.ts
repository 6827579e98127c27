import type { ContractStateFragment } from "@portico/schema/portal.generated";

export type ContractCondition = "ACTIVE" | "UPCOMING" | "ENDED" | "TERMINATED";

/**
 * How a contract stands today. Whether it is active is the service's word; one that is not has still to begin or is
 * over, and there the reader's own day is near enough: it lies on the same side of the contract's days.
 */
export function conditionOf(
  { status, isActive, endsOn }: Pick<ContractStateFragment, "status" | "isActive" | "endsOn">,
  today = new Date().toISOString().slice(0, 10),
): ContractCondition {
  if (status === "TERMINATED") return "TERMINATED";
  if (isActive) return "ACTIVE";
  return endsOn == null || today < endsOn ? "UPCOMING" : "ENDED";
}
