import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { ContractStateFragment } from "@portico/schema/admin.generated";
import { t } from "../text";

const tones: Record<ContractStateFragment["status"] | "ACTIVE", Tone> = {
  DRAFT: "plain",
  SENT: "warn",
  SIGNED: "plain",
  ACTIVE: "good",
  TERMINATED: "plain",
};

/** A signed contract within its dates is active, by the service's word. */
export function ContractState(props: { contract: ContractStateFragment }) {
  const state = () => (props.contract.isActive ? "ACTIVE" : props.contract.status);
  return <StatusBadge tone={tones[state()]} label={t(`contract.${state()}`)} />;
}
