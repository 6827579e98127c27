import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { type ClientsQuery, createClientsQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { clientFilter } from "../../clientFilter";
import { ClientFilters } from "../../components/ClientFilters";
import { NoClients } from "../../components/NoClients";
import { useMember } from "../../frame";
import { base, followsClients } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../text";
import { ClientRow } from "./ClientRow";

export function ClientsPage() {
  const member = useMember();
  const [address] = useSearchParams();
  const filter = () => clientFilter(address);
  const [pages, more] = createPageCount();
  const clients = createPaging({
    query: (after) => createClientsQuery(() => ({ ...filter(), after }), { context: followsClients }),
    connection: (data: ClientsQuery) => data.workspace?.clients,
    pages,
  });

  return (
    <Page
      title={t("clients.title")}
      of={member.workspace?.name ?? ""}
      aside={
        <ButtonLink look="primary" href="/clients/new">
          {t("clients.new")}
        </ButtonLink>
      }
    >
      <ClientFilters>
        <ArchiveNav />
      </ClientFilters>
      <Loaded query={clients.first} part={(data) => data.workspace?.clients} skeleton={<Skeleton of="row" times={8} />}>
        {(found) => (
          <Show when={clients.nodes().length > 0} fallback={<NoClients filter={filter()} />}>
            <div>
              <p class="pb-3 text-sm text-muted" role="status">
                {found().totalCount === 1 ? t("clients.countOne") : t("clients.count", { count: found().totalCount })}
              </p>
              <PagedTable caption={t("clients.caption")} columns={columns()} paging={clients} onMore={more}>
                {(client) => <ClientRow client={client} />}
              </PagedTable>
            </div>
          </Show>
        )}
      </Loaded>
    </Page>
  );
}

/** Current or archived: two lists, each with its address. */
function ArchiveNav() {
  const [address] = useSearchParams();
  const filter = () => clientFilter(address);
  const href = (archived: boolean) => {
    const query = new URLSearchParams({
      ...(filter().search && { search: filter().search }),
      ...(archived && { archived: "yes" }),
    });
    return `${base}/clients${query.size > 0 ? `?${query}` : ""}`;
  };
  return (
    <nav aria-label={t("clients.filter")} class="flex gap-1">
      <a href={href(false)} class="nav-link" aria-current={filter().archived ? undefined : "page"}>
        {t("clients.current")}
      </a>
      <a href={href(true)} class="nav-link" aria-current={filter().archived ? "page" : undefined}>
        {t("clients.archived")}
      </a>
    </nav>
  );
}

const columns = () => [
  { label: t("client.name") },
  { label: t("client.email") },
  { label: t("client.portal") },
  { label: t("client.lastSignIn") },
];
