import { createPaging } from "@portico/kit/paging";
import { type ContractsQuery, createContractsQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { WorkPage } from "../../components/WorkPage";
import { followsContracts } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { contractFilter, contractStatuses, contractVariables } from "../../workFilter";
import { ContractRow, contractColumns } from "./ContractRow";

const statuses = ["ANY", ...contractStatuses] as const;

export function ContractsPage() {
  const [address] = useSearchParams();
  const [pages, more] = createPageCount();
  const contracts = createPaging({
    query: (after) =>
      createContractsQuery(() => ({ ...contractVariables(address), after }), { context: followsContracts }),
    connection: (data: ContractsQuery) => data.workspace?.contracts,
    pages,
  });
  const labelOf = (status: string) => {
    const known = statuses.find((one) => one === status) ?? "ANY";
    if (known === "ANY") return t("contracts.ANY");
    // the words of the list's badges: a signed contract is one of these
    return known === "SIGNED" ? t("contract.anySIGNED") : t(`contract.${known}`);
  };

  return (
    <WorkPage
      of="contracts"
      filter={contractFilter(address)}
      statuses={statuses}
      labelOf={labelOf}
      paging={contracts}
      onMore={more}
      columns={contractColumns()}
    >
      {(contract) => <ContractRow contract={contract} />}
    </WorkPage>
  );
}
