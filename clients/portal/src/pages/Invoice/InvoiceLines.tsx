import { Money } from "@portico/kit/ui/Money";
import { formatPercent, formatQuantity } from "@portico/kit/numbers";
import { Cell, HeadCell, Row, Table } from "@portico/kit/ui/Table";
import type { InvoiceLinesFragment } from "@portico/schema/portal.generated";
import { For } from "solid-js";
import { t } from "../../text";

export function InvoiceLines(props: { invoice: InvoiceLinesFragment }) {
  return (
    <Table caption={t("invoice.lines")} columns={columns()}>
      <For each={props.invoice.lines}>
        {(line) => (
          <Row>
            <HeadCell>
              <span dir="auto" class="wrap-anywhere">
                {line.description}
              </span>
            </HeadCell>
            <Cell label={t("invoice.quantity")} end>
              <span class="tabular-nums">{formatQuantity(line.quantity)}</span>
            </Cell>
            <Cell label={t("invoice.unitPrice")} end>
              <Money of={line.unitPrice} />
            </Cell>
            <Cell label={t("invoice.taxRate")} end>
              <span class="tabular-nums">{formatPercent(line.taxRate)}</span>
            </Cell>
            <Cell label={t("invoice.lineAmount")} end>
              <Money of={line.amount} />
            </Cell>
          </Row>
        )}
      </For>
    </Table>
  );
}

const columns = () => [
  { label: t("invoice.description") },
  { label: t("invoice.quantity"), end: true },
  { label: t("invoice.unitPrice"), end: true },
  { label: t("invoice.taxRate"), end: true },
  { label: t("invoice.lineAmount"), end: true },
];
