import { Loaded } from "@portico/kit/Loaded";
import { createPaging } from "@portico/kit/paging";
import { together } from "@portico/kit/query";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { Paged } from "@portico/kit/ui/Paged";
import { Page } from "@portico/kit/ui/Page";
import { SearchField } from "@portico/kit/ui/SearchField";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createInvoicesQuery, createInvoiceSumsQuery, type InvoicesQuery } from "@portico/schema/portal.generated";
import { useSearchParams } from "@solidjs/router";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { InvoiceRow } from "./InvoiceRow";
import { InvoiceSums } from "./InvoiceSums";

interface Address {
  readonly [name: string]: string | undefined;
  readonly search?: string;
  readonly pages?: string;
  readonly settledPages?: string;
}

/** What is to be paid, and apart from it what is not any more. */
export function InvoicesPage() {
  const frame = useFrame();
  const [address, setAddress] = useSearchParams<Address>();
  const search = () => address.search ?? "";
  const outstanding = createInvoices("pages", true, search);
  const settled = createInvoices("settledPages", false, search);
  const sums = createInvoiceSumsQuery(() => ({ workspace: place.workspace }));
  const lists = [outstanding, settled];
  // after the section was hidden, the sums may come back before the lists: those are not empty, but unknown
  const areListed = () => lists.every(({ paging }) => paging.exists());
  const isEmpty = () => lists.every(({ paging }) => paging.nodes().length === 0);
  const isLong = () => lists.some(({ paging }) => paging.hasMore());
  const page = (content: JSX.Element) => (
    <Page title={t("invoices.title")} of={frame.brand.name}>
      {content}
    </Page>
  );
  const find = (text: string) =>
    setAddress({ search: text || null, pages: null, settledPages: null }, { replace: true, scroll: false });

  return (
    <Loaded
      query={together(sums, [outstanding.paging.first, settled.paging.first])}
      part={(data) => (areListed() ? data.portal?.invoiceSums : undefined)}
      skeleton={<Skeleton of="row" times={6} />}
      frame={page}
      missing={<NotAvailablePage />}
    >
      {(found) =>
        page(
          <>
            <InvoiceSums sums={found()} />
            <Show when={isLong() || search()}>
              <SearchField label={t("invoices.search")} value={search()} onSearch={find} />
            </Show>
            <Switch>
              <Match when={isEmpty() && search()}>
                <EmptyState text={t("invoices.notFound")}>
                  <ButtonLink href="/invoices">{t("invoices.showAll")}</ButtonLink>
                </EmptyState>
              </Match>
              <Match when={isEmpty()}>
                <EmptyState
                  title={t("invoices.empty")}
                  text={t("invoices.emptyText", { business: frame.brand.name })}
                />
              </Match>
              <Match when={!isEmpty()}>
                <Show when={!search() || outstanding.paging.nodes().length > 0}>
                  <Card title={t("invoices.outstanding")}>
                    <Show
                      when={outstanding.paging.nodes().length > 0}
                      fallback={<EmptyState text={t("invoices.noneOutstanding")} />}
                    >
                      <List caption={t("invoices.outstandingCaption")} invoices={outstanding} />
                    </Show>
                  </Card>
                </Show>
                <Show when={settled.paging.nodes().length > 0}>
                  <Card title={t("invoices.settled")}>
                    <List caption={t("invoices.settledCaption")} invoices={settled} />
                  </Card>
                </Show>
              </Match>
            </Switch>
          </>,
        )
      }
    </Loaded>
  );
}

/** One of the two lists; each grows by itself, and the address says how far. */
function createInvoices(name: "pages" | "settledPages", isOutstanding: boolean, search: () => string) {
  const [address, setAddress] = useSearchParams<Address>();
  const pages = () => Number(address[name]) || 1;
  const paging = createPaging({
    query: (after) =>
      createInvoicesQuery(() => ({
        ...{ workspace: place.workspace, outstanding: isOutstanding, search: search(), after },
      })),
    connection: (data: InvoicesQuery) => data.portal?.invoices,
    pages,
  });
  return { paging, more: () => setAddress({ [name]: pages() + 1 }, { replace: true, scroll: false }) };
}

function List(props: { caption: string; invoices: ReturnType<typeof createInvoices> }) {
  return (
    <Paged paging={props.invoices.paging} rows="li" onMore={() => props.invoices.more()}>
      <ul aria-label={props.caption}>
        <For each={props.invoices.paging.nodes()}>{(invoice) => <InvoiceRow invoice={invoice} />}</For>
      </ul>
    </Paged>
  );
}
