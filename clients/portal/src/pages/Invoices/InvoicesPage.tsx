import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createInvoicesQuery, type InvoicesQuery } from "@portico/schema/portal.generated";
import { useSearchParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { InvoiceRow } from "./InvoiceRow";

export function InvoicesPage() {
  const frame = useFrame();
  const [search, setSearch] = useSearchParams<{ pages?: string }>();
  const pages = () => Number(search.pages) || 1;
  const invoices = createPaging({
    query: (after) => createInvoicesQuery({ workspace: place.workspace, after }),
    connection: (data: InvoicesQuery) => data.portal?.invoices,
    pages,
  });
  const page = (content: JSX.Element) => (
    <Page title={t("invoices.title")} of={frame.brand.name}>
      {content}
    </Page>
  );

  return (
    <Loaded
      query={invoices.first}
      part={(data) => data.portal?.invoices}
      skeleton={<Skeleton of="row" times={6} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {() =>
        page(
          <Show
            when={invoices.nodes().length > 0}
            fallback={
              <EmptyState title={t("invoices.empty")} text={t("invoices.emptyText", { business: frame.brand.name })} />
            }
          >
            <PagedTable
              caption={t("invoices.caption")}
              columns={columns()}
              paging={invoices}
              onMore={() => setSearch({ pages: pages() + 1 }, { replace: true, scroll: false })}
            >
              {(invoice) => <InvoiceRow invoice={invoice} />}
            </PagedTable>
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
