import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { together } from "@portico/kit/query";
import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type ContractsQuery, createContractsQuery } from "@portico/schema/portal.generated";
import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { ContractRow, contractColumns } from "./ContractRow";

/** What was signed: that which runs, and apart from it that which is over or still to begin. */
export function ContractsPage() {
  const frame = useFrame();
  const active = createContracts("pages", true);
  const others = createContracts("otherPages", false);
  const isEmpty = () => active.paging.nodes().length === 0 && others.paging.nodes().length === 0;
  const page = (content: JSX.Element) => (
    <Page title={t("contracts.title")} of={frame.brand.name}>
      {content}
    </Page>
  );

  return (
    <Loaded
      query={together(active.paging.first, [others.paging.first])}
      part={(data) => data.portal?.contracts}
      skeleton={<Skeleton of="block" times={2} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {() =>
        page(
          <Show
            when={!isEmpty()}
            fallback={
              <EmptyState
                title={t("contracts.empty")}
                text={t("contracts.emptyText", { business: frame.brand.name })}
              />
            }
          >
            <Card title={t("contracts.active")}>
              <Show when={active.paging.nodes().length > 0} fallback={<EmptyState text={t("contracts.noneActive")} />}>
                <List caption={t("contracts.activeCaption")} contracts={active} />
              </Show>
            </Card>
            <Show when={others.paging.nodes().length > 0}>
              <Card title={t("contracts.others")}>
                <List caption={t("contracts.othersCaption")} contracts={others} />
              </Card>
            </Show>
          </Show>,
        )
      }
    </Loaded>
  );
}

/** One of the two lists; each grows by itself, and the address says how far. */
function createContracts(name: "pages" | "otherPages", isActive: boolean) {
  const [search, setSearch] = useSearchParams<{ pages?: string; otherPages?: string }>();
  const pages = () => Number(search[name]) || 1;
  const paging = createPaging({
    query: (after) => createContractsQuery({ workspace: place.workspace, active: isActive, after }),
    connection: (data: ContractsQuery) => data.portal?.contracts,
    pages,
  });
  return { paging, more: () => setSearch({ [name]: pages() + 1 }, { replace: true, scroll: false }) };
}

function List(props: { caption: string; contracts: ReturnType<typeof createContracts> }) {
  return (
    <PagedTable
      caption={props.caption}
      columns={contractColumns()}
      paging={props.contracts.paging}
      onMore={() => props.contracts.more()}
    >
      {(contract) => <ContractRow contract={contract} />}
    </PagedTable>
  );
}
