import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { InvoiceRowFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../text";

export function InvoiceRow(props: { invoice: InvoiceRowFragment }) {
  return (
    <Row>
      <HeadCell>
        <A href={`/invoices/${props.invoice.id}`} class="link row-link">
          {props.invoice.number ?? t("invoice.title")}
        </A>
      </HeadCell>
      <Cell label={t("invoice.status")}>
        <InvoiceState invoice={props.invoice} />
      </Cell>
      <Cell label={t("invoice.issued")}>
        <Show when={props.invoice.issuedOn}>{(day) => <Day on={day()} />}</Show>
      </Cell>
      <Cell label={t("invoice.due")}>
        <Show when={props.invoice.dueOn} fallback={t("invoice.noDueDay")}>
          {(day) => <Day on={day()} />}
        </Show>
      </Cell>
      <Cell label={t("invoice.amount")} end>
        <Money of={props.invoice.total} />
      </Cell>
    </Row>
  );
}
