import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createClientsQuery, type ClientsQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { useMember } from "../../frame";
import { t } from "../../text";
import { ClientFilter } from "./ClientFilter";
import { ClientRow } from "./ClientRow";
import { filterOf } from "./filter";

export function ClientsPage() {
  const member = useMember();
  const [address, setAddress] = useSearchParams<{ search?: string; archived?: string; pages?: string }>();
  const filter = () => filterOf(address);
  const pages = () => Number(address.pages) || 1;
  const clients = createPaging({
    query: (after) => createClientsQuery(() => ({ ...filter(), after })),
    connection: (data: ClientsQuery) => data.workspace?.clients,
    pages,
  });

  return (
    <Page title={t("clients.title")} of={member.workspace?.name ?? ""}>
      <ClientFilter
        search={filter().search}
        archived={filter().archived}
        onSearch={(search) => setAddress({ search, pages: null }, { replace: true, scroll: false })}
      />
      <Loaded query={clients.first} part={(data) => data.workspace?.clients} skeleton={<Skeleton of="row" times={8} />}>
        {(found) => (
          <Show when={clients.nodes().length > 0} fallback={<Nobody filter={filter()} />}>
            <div>
              <p class="pb-3 text-sm text-muted" role="status">
                {found().totalCount === 1 ? t("clients.countOne") : t("clients.count", { count: found().totalCount })}
              </p>
              <PagedTable
                caption={t("clients.caption")}
                columns={columns()}
                paging={clients}
                onMore={() => setAddress({ pages: pages() + 1 }, { replace: true, scroll: false })}
              >
                {(client) => <ClientRow client={client} />}
              </PagedTable>
            </div>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

function Nobody(props: { filter: ReturnType<typeof filterOf> }) {
  return (
    <Show
      when={props.filter.search}
      fallback={
        <Show
          when={props.filter.archived}
          fallback={<EmptyState title={t("clients.empty")} text={t("clients.emptyText")} />}
        >
          <EmptyState title={t("clients.emptyArchived")} text={t("clients.emptyArchivedText")} />
        </Show>
      }
    >
      {(search) => <EmptyState title={t("clients.noMatch", { search: search() })} text={t("clients.noMatchText")} />}
    </Show>
  );
}

const columns = () => [
  { label: t("client.name") },
  { label: t("client.email") },
  { label: t("client.portal") },
  { label: t("client.lastSignIn") },
];
