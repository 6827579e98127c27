import { Loaded } from "@portico/kit/Loaded";
import type { Query } from "@portico/kit/query";
import { Money } from "@portico/kit/ui/Money";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { Cell, HeadCell, Row, Table } from "@portico/kit/ui/Table";
import type { InvoiceSumsQuery } from "@portico/schema/admin.generated";
import { For, Show } from "solid-js";
import { t } from "../../invoiceText";

/** What all invoices come to; currencies are never added together. */
export function InvoiceSums(props: { query: Query<InvoiceSumsQuery> }) {
  return (
    <Loaded query={props.query} part={(data) => data.workspace?.invoiceSums} skeleton={<Skeleton of="row" times={2} />}>
      {(sums) => (
        <Show when={sums().length > 0}>
          <Table caption={t("invoices.sums")} columns={columns()}>
            <For each={sums()}>
              {(sum) => (
                <Row>
                  <HeadCell>{sum.outstanding.currency}</HeadCell>
                  <Cell label={t("invoices.outstanding")} end>
                    <Money of={sum.outstanding} />
                  </Cell>
                  <Cell label={t("invoices.overdue")} end>
                    <span class={sum.overdue.amount > 0 ? "text-bad" : ""}>
                      <Money of={sum.overdue} />
                    </span>
                  </Cell>
                  <Cell label={t("invoices.drafts")} end>
                    <Money of={sum.drafts} />
                  </Cell>
                </Row>
              )}
            </For>
          </Table>
        </Show>
      )}
    </Loaded>
  );
}

const columns = () => [
  { label: t("invoices.currency") },
  { label: t("invoices.outstanding"), end: true },
  { label: t("invoices.overdue"), end: true },
  { label: t("invoices.drafts"), end: true },
];
