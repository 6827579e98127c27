import { formatPercent, formatQuantity } from "@portico/kit/numbers";
import { Card } from "@portico/kit/ui/Card";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { Money } from "@portico/kit/ui/Money";
import { Cell, HeadCell, Row, Table } from "@portico/kit/ui/Table";
import type { InvoicePageFragment } from "@portico/schema/admin.generated";
import { For, Show } from "solid-js";
import { InvoiceTotals } from "../../components/InvoiceTotals";
import { t } from "../../paymentText";

export function InvoiceLines(props: { invoice: InvoicePageFragment }) {
  return (
    <Card title={t("invoice.lines")}>
      <Show when={props.invoice.lines.length > 0} fallback={<EmptyState text={t("invoice.noLines")} />}>
        <Table caption={t("invoice.lines")} columns={columns()}>
          <For each={props.invoice.lines}>
            {(line) => (
              <Row>
                <HeadCell>
                  <span dir="auto" class="whitespace-pre-line wrap-anywhere">
                    {line.description || t("invoice.noDescription")}
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
                  <Show when={line.taxReason}>
                    {(reason) => (
                      <span dir="auto" class="block text-sm text-muted">
                        {reason()}
                      </span>
                    )}
                  </Show>
                </Cell>
                <Cell label={t("invoice.amount")} end>
                  <Money of={line.amount} />
                </Cell>
              </Row>
            )}
          </For>
        </Table>
        <InvoiceTotals totals={props.invoice} discountRate={props.invoice.discountRate} />
      </Show>
      <Show when={props.invoice.notes}>
        {(notes) => (
          <div class="pt-4">
            <h3 class="text-sm text-muted">{t("invoice.notes")}</h3>
            <p dir="auto" class="max-w-prose whitespace-pre-line wrap-anywhere">
              {notes()}
            </p>
          </div>
        )}
      </Show>
    </Card>
  );
}

const columns = () => [
  { label: t("invoice.description") },
  { label: t("invoice.quantity"), end: true },
  { label: t("invoice.unitPrice"), end: true },
  { label: t("invoice.taxRate"), end: true },
  { label: t("invoice.amount"), end: true },
];
