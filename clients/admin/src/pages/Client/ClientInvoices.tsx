import type { Paging } from "@portico/kit/paging";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientInvoicesQuery } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../invoiceText";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Invoice = Of<ClientInvoicesQuery, "invoices">;

interface ClientInvoicesProps {
  paging: Paging<Invoice>;
  client: { id: string; name: string; archivedAt: string | null };
  onMore: () => void;
}

export function ClientInvoices(props: ClientInvoicesProps) {
  return (
    <ListCard
      title={t("client.invoices")}
      paging={props.paging}
      empty={t("client.noInvoices", { name: props.client.name })}
      aside={
        <Show when={!props.client.archivedAt}>
          <ButtonLink href={`/invoices/new?client=${props.client.id}`}>{t("client.newInvoice")}</ButtonLink>
        </Show>
      }
    >
      <PagedTable caption={t("client.invoices")} columns={columns()} paging={props.paging} onMore={props.onMore}>
        {(invoice) => (
          <Row>
            <HeadCell>
              <A href={`/invoices/${invoice.id}`} class="link row-link">
                {invoice.number ?? t("invoice.noNumber")}
              </A>
            </HeadCell>
            <Cell label={t("invoice.status")}>
              <InvoiceState invoice={invoice} />
            </Cell>
            <Cell label={t("invoice.issued")}>
              <Show when={invoice.issuedOn} fallback={t("invoice.notIssued")}>
                {(day) => <Day on={day()} />}
              </Show>
            </Cell>
            <Cell label={t("invoice.due")}>
              <Show when={invoice.dueOn} fallback={t("invoice.noDueDay")}>
                {(day) => <Day on={day()} />}
              </Show>
            </Cell>
            <Cell label={t("invoice.amount")} end>
              <Money of={invoice.total} />
            </Cell>
          </Row>
        )}
      </PagedTable>
    </ListCard>
  );
}

const columns = () => [
  { label: t("invoice.number") },
  { label: t("invoice.status") },
  { label: t("invoice.issued") },
  { label: t("invoice.due") },
  { label: t("invoice.amount"), end: true },
];
