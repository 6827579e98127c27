/** How a contract stands today; both apps name it by the same words. */
export type ContractCondition = "DRAFT" | "SENT" | "ACTIVE" | "UPCOMING" | "ENDED" | "TERMINATED";

interface ContractState {
  status: "DRAFT" | "SENT" | "SIGNED" | "TERMINATED";
  isActive: boolean;
  endsOn: string | null;
}

/**
 * Whether a signed contract is active is the service's word; one that is not has still to begin or is over, and there
 * the reader's own day is near enough: it lies on the same side of the contract's days.
 */
export function conditionOf(
  { status, isActive, endsOn }: ContractState,
  today = new Date().toISOString().slice(0, 10),
): ContractCondition {
  if (status !== "SIGNED") return status;
  if (isActive) return "ACTIVE";
  return endsOn == null || today < endsOn ? "UPCOMING" : "ENDED";
}
