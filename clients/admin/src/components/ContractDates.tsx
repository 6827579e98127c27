import { DayRange } from "@portico/kit/ui/DayRange";
import type { ContractDatesFragment } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { t } from "../text";

export function ContractDates(props: { contract: ContractDatesFragment }) {
  return (
    <Show when={props.contract.startsOn || props.contract.endsOn} fallback={t("contract.noDates")}>
      <DayRange from={props.contract.startsOn ?? null} until={props.contract.endsOn ?? null} />
    </Show>
  );
}
