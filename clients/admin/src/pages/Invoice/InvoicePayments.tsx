import { Card } from "@portico/kit/ui/Card";
import { Button } from "@portico/kit/ui/Button";
import { Day } from "@portico/kit/ui/Day";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { formatMoney, Money } from "@portico/kit/ui/Money";
import { StatusBadge } from "@portico/kit/ui/StatusBadge";
import { Cell, HeadCell, Row, Table } from "@portico/kit/ui/Table";
import type { InvoicePageFragment, InvoicePaymentFragment } from "@portico/schema/admin.generated";
import { createSignal, For, Match, Show, Switch } from "solid-js";
import { DownloadLink } from "../../components/DownloadLink";
import { InvitationState } from "../../components/InvitationState";
import { t } from "../../paymentText";
import { ClientCredit } from "./ClientCredit";
import { TakeBackDialog } from "./TakeBackDialog";

type Allocation = InvoicePageFragment["payments"][number];

/** What the ledger says of an invoice, and what can still be done about it. */
export function InvoicePayments(props: { invoice: InvoicePageFragment }) {
  const [takingBack, setTakingBack] = createSignal<InvoicePaymentFragment>();
  return (
    <Card title={t("payment.title")}>
      <Show when={props.invoice.payments.length > 0} fallback={<EmptyState text={t("payment.none")} />}>
        <Table caption={t("payment.title")} columns={columns()}>
          <For each={props.invoice.payments}>
            {(allocation) => <PaymentRow allocation={allocation} onTakeBack={setTakingBack} />}
          </For>
        </Table>
      </Show>
      <Show when={props.invoice.status === "OPEN" && props.invoice.client}>
        {(client) => <ClientCredit invoice={props.invoice} client={client()} />}
      </Show>
      <Show when={takingBack()}>
        {(payment) => <TakeBackDialog payment={payment()} onClose={() => setTakingBack()} />}
      </Show>
    </Card>
  );
}

function PaymentRow(props: { allocation: Allocation; onTakeBack: (payment: InvoicePaymentFragment) => void }) {
  const isEntry = () => props.allocation.amount.amount > 0;
  return (
    <Show when={props.allocation.payment}>
      {(payment) => (
        <Row>
          <HeadCell>
            <Day on={payment().paidOn} />
          </HeadCell>
          <Cell label={t("payment.method")}>
            {t(`payment.${payment().method}`)}
            <Show when={isEntry() && payment().note}>
              {(note) => (
                <span dir="auto" class="block text-sm text-muted wrap-anywhere">
                  {note()}
                </span>
              )}
            </Show>
          </Cell>
          <Cell label={t("invoice.status")}>
            <Show
              when={isEntry() && !payment().reversed}
              fallback={
                <>
                  <StatusBadge tone="plain" label={t(isEntry() ? "payment.reversed" : "payment.reversal")} />
                  <Show when={!isEntry() && payment().reversalReason}>
                    {(reason) => (
                      <span dir="auto" class="block text-sm text-muted wrap-anywhere">
                        {reason()}
                      </span>
                    )}
                  </Show>
                </>
              }
            >
              <StatusBadge tone="good" label={t("payment.received")} />
            </Show>
          </Cell>
          <Cell label={t("payment.receipt")}>
            <Switch fallback={<span class="text-muted">{t("payment.noReceipt")}</span>}>
              <Match when={isEntry() && payment().receipt}>{(file) => <DownloadLink file={file()} />}</Match>
              <Match when={isEntry() && !payment().reversed}>
                <span class="text-muted">{t("invoice.preparing")}</span>
              </Match>
            </Switch>
            <Show when={isEntry() && payment().receiptMail}>
              {(mail) => (
                <span class="block text-sm text-muted">
                  {t("payment.mail")} <InvitationState mail={mail()} />
                </span>
              )}
            </Show>
          </Cell>
          <Cell label={t("invoice.amount")} end>
            <Money of={props.allocation.amount} />
            <Show when={isEntry() && payment().amount.amount !== props.allocation.amount.amount}>
              <span class="block text-sm text-muted">{t("payment.of", { amount: formatMoney(payment().amount) })}</span>
            </Show>
          </Cell>
          <Show when={isEntry() && !payment().reversed}>
            <Cell label={t("deliverable.actions")} end>
              <Button
                label={t("payment.takeBackNamed", { amount: formatMoney(payment().amount) })}
                onClick={() => props.onTakeBack(payment())}
              >
                {t("payment.takeBack")}
              </Button>
            </Cell>
          </Show>
        </Row>
      )}
    </Show>
  );
}

const columns = () => [
  { label: t("payment.paidOn") },
  { label: t("payment.method") },
  { label: t("invoice.status") },
  { label: t("payment.receipt") },
  { label: t("invoice.amount"), end: true },
  { label: t("deliverable.actions"), end: true },
];
