import { Money } from "@portico/kit/ui/Money";
import type { RunningContractsFragment } from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { ContractDates } from "../../components/ContractDates";
import { t } from "../../text";
import { BlockLink, DashboardBlock } from "./DashboardBlock";

export function RunningContracts(props: { contracts: RunningContractsFragment }) {
  return (
    <DashboardBlock
      title={t("dashboard.activeContracts")}
      href="/contracts"
      all={t("dashboard.allContracts")}
      empty={t("dashboard.noContracts")}
      of={props.contracts}
    >
      {(contract) => (
        <>
          <BlockLink href={`/contracts/${contract.id}`}>{contract.name}</BlockLink>
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
            <span>
              <ContractDates contract={contract} />
            </span>
            <Show when={contract.value}>{(value) => <Money of={value()} />}</Show>
          </div>
        </>
      )}
    </DashboardBlock>
  );
}
