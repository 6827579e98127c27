import { type ContractCondition, conditionOf } from "@portico/kit/contractCondition";
import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { ContractStateFragment } from "@portico/schema/portal.generated";
import { t } from "../text";

const tones: Record<ContractCondition, Tone> = {
  DRAFT: "plain",
  SENT: "plain",
  ACTIVE: "good",
  UPCOMING: "plain",
  ENDED: "plain",
  TERMINATED: "plain",
};

export function ContractState(props: { contract: ContractStateFragment }) {
  const condition = () => conditionOf(props.contract);
  return <StatusBadge tone={tones[condition()]} label={t(`contract.${condition()}`)} />;
}
