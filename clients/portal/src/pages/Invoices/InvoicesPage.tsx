import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { MoreButton } from "@portico/kit/ui/MoreButton";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { Table } from "@portico/kit/ui/Table";
import { createInvoicesQuery, loadInvoicesQuery } from "@portico/schema/portal.generated";
import { useSearchParams } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { useFrame } from "../../frame";
import { graph } from "../../graph";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { InvoiceRow } from "./InvoiceRow";

const { workspace } = place;

export function InvoicesPage() {
  const frame = useFrame();
  const [search, setSearch] = useSearchParams<{ pages?: string }>();
  const pages = () => Number(search.pages) || 1;
  const invoices = createInvoicesQuery({ workspace, after: null });
  const paging = createPaging({
    first: () => invoices[0].data?.portal?.invoices,
    pages,
    load: async (after) => (await loadInvoicesQuery(graph, { workspace, after })).data?.portal?.invoices,
  });

  const page = (content: JSX.Element) => (
    <Page title={t("invoices.title")} of={frame.brand.name}>
      {content}
    </Page>
  );

  return (
    <Loaded
      query={invoices}
      part={(data) => data.portal?.invoices}
      skeleton={<Skeleton of="row" times={6} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {() =>
        page(
          <Show
            when={paging.nodes().length > 0}
            fallback={
              <EmptyState title={t("invoices.empty")} text={t("invoices.emptyText", { business: frame.brand.name })} />
            }
          >
            <div>
              <Table caption={t("invoices.caption")} columns={columns()}>
                <For each={paging.nodes()}>{(invoice) => <InvoiceRow invoice={invoice} />}</For>
              </Table>
              <MoreButton
                paging={paging}
                onMore={() => setSearch({ pages: pages() + 1 }, { replace: true, scroll: false })}
              />
            </div>
          </Show>,
        )
      }
    </Loaded>
  );
}

const columns = () => [
  { label: t("invoice.number") },
  { label: t("invoice.status") },
  { label: t("invoice.issued") },
  { label: t("invoice.due") },
  { label: t("invoice.amount"), end: true },
];
