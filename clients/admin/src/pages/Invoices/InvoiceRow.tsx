import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { InvoiceRowFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../invoiceText";

export function InvoiceRow(props: { invoice: InvoiceRowFragment }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/invoices/${props.invoice.id}`} class="link row-link whitespace-nowrap">
          {props.invoice.number ?? t("invoice.noNumber")}
        </A>
      </HeadCell>
      <Cell label={t("work.client")}>
        <Show when={props.invoice.client}>
          {(client) => (
            <A href={`/clients/${client().id}`} dir="auto" class="row-link hover:underline">
              {client().name}
            </A>
          )}
        </Show>
      </Cell>
      <Cell label={t("invoice.status")}>
        <InvoiceState invoice={props.invoice} />
      </Cell>
      <Cell label={t("invoice.issued")}>
        <Show when={props.invoice.issuedOn} fallback={<span class="text-muted">{t("invoice.notIssued")}</span>}>
          {(day) => <Day on={day()} />}
        </Show>
      </Cell>
      <Cell label={t("invoice.due")}>
        <Show when={props.invoice.dueOn} fallback={<span class="text-muted">{t("invoice.noDueDay")}</span>}>
          {(day) => <Day on={day()} />}
        </Show>
      </Cell>
      <Cell label={t("invoice.amount")} end>
        <Money of={props.invoice.total} />
      </Cell>
    </Row>
  );
}

export const invoiceColumns = () => [
  { label: t("invoice.number") },
  { label: t("work.client") },
  { label: t("invoice.status") },
  { label: t("invoice.issued") },
  { label: t("invoice.due") },
  { label: t("invoice.amount"), end: true },
];
