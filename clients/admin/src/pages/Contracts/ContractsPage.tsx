import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createContractsQuery, type ContractsQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { WorkFilters } from "../../components/WorkFilters";
import { useMember } from "../../frame";
import { followsContracts } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { contractFilter, contractStatuses, contractVariables } from "../../workFilter";
import { ContractRow, contractColumns } from "./ContractRow";

const statuses = ["ANY", ...contractStatuses] as const;

export function ContractsPage() {
  const member = useMember();
  const [address] = useSearchParams();
  const filter = () => contractFilter(address);
  const isFiltered = () => Boolean(filter().search || filter().client || filter().status !== "ANY");
  const [pages, more] = createPageCount();
  const contracts = createPaging({
    query: (after) =>
      createContractsQuery(() => ({ ...contractVariables(address), after }), { context: followsContracts }),
    connection: (data: ContractsQuery) => data.workspace?.contracts,
    pages,
  });
  const labelOf = (status: string) => {
    const known = statuses.find((one) => one === status) ?? "ANY";
    return known === "ANY" ? t("contracts.ANY") : t(`contract.${known}`);
  };

  return (
    <Page title={t("contracts.title")} of={member.workspace?.name ?? ""} aside={<New look="primary" />}>
      <WorkFilters searchLabel={t("contracts.search")} filter={filter()} statuses={statuses} labelOf={labelOf} />
      <Loaded
        query={contracts.first}
        part={(data) => data.workspace?.contracts}
        skeleton={<Skeleton of="row" times={8} />}
      >
        {() => (
          <Show when={contracts.nodes().length > 0} fallback={<None isFiltered={isFiltered()} />}>
            <PagedTable caption={t("contracts.caption")} columns={contractColumns()} paging={contracts} onMore={more}>
              {(contract) => <ContractRow contract={contract} />}
            </PagedTable>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

/** For the client that is filtered by, where one is. */
function New(props: { look?: "primary" }) {
  const [address] = useSearchParams();
  const of = () => {
    const { client } = contractFilter(address);
    return client ? `?client=${encodeURIComponent(client)}` : "";
  };
  return (
    <ButtonLink look={props.look} href={`/contracts/new${of()}`}>
      {t("contracts.new")}
    </ButtonLink>
  );
}

function None(props: { isFiltered: boolean }) {
  return (
    <Show
      when={props.isFiltered}
      fallback={
        <EmptyState title={t("contracts.empty")} text={t("contracts.emptyText")}>
          <New />
        </EmptyState>
      }
    >
      <EmptyState title={t("work.noMatch")} text={t("work.noMatchText")}>
        <New />
      </EmptyState>
    </Show>
  );
}
