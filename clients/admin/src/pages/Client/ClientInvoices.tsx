import type { Paging } from "@portico/kit/paging";
import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import { PagedTable } from "@portico/kit/ui/PagedTable";
import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import { Cell, HeadCell, Row } from "@portico/kit/ui/Table";
import type { ClientInvoicesQuery } from "@portico/schema/admin.generated";
import { For, Show } from "solid-js";
import { t } from "../../text";
import { ListCard } from "./ListCard";
import type { Of } from "./of";

export type Invoice = Of<ClientInvoicesQuery, "invoices">;

const tones: Record<Invoice["status"] | Invoice["conditions"][number], Tone> = {
  DRAFT: "plain",
  OPEN: "plain",
  PAID: "good",
  VOID: "plain",
  OVERDUE: "bad",
  PART_PAID: "warn",
};

/** "Overdue" says "Open" already. */
const statesOf = ({ status, conditions }: Invoice) =>
  conditions.includes("OVERDUE") ? conditions : [status, ...conditions];

export function ClientInvoices(props: { paging: Paging<Invoice>; name: string; onMore: () => void }) {
  return (
    <ListCard title={t("client.invoices")} paging={props.paging} empty={t("client.noInvoices", { name: props.name })}>
      <PagedTable caption={t("client.invoices")} columns={columns()} paging={props.paging} onMore={props.onMore}>
        {(invoice) => (
          <Row>
            <HeadCell>{invoice.number ?? t("invoice.noNumber")}</HeadCell>
            <Cell label={t("invoice.status")}>
              <span class="inline-flex flex-wrap gap-1.5">
                <For each={statesOf(invoice)}>
                  {(state) => <StatusBadge tone={tones[state]} label={t(`invoice.${state}`)} />}
                </For>
              </span>
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
