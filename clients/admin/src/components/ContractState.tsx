import { type ContractCondition, conditionOf } from "@portico/kit/contractCondition";
import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { ContractStateFragment } from "@portico/schema/admin.generated";
import { t } from "../text";

const tones: Record<ContractCondition, Tone> = {
  DRAFT: "plain",
  SENT: "warn",
  ACTIVE: "good",
  UPCOMING: "plain",
  ENDED: "plain",
  TERMINATED: "plain",
};

/** In the words that the client reads in the portal. */
export function ContractState(props: { contract: ContractStateFragment }) {
  const condition = () => conditionOf(props.contract);
  return <StatusBadge tone={tones[condition()]} label={t(`contract.${condition()}`)} />;
}
