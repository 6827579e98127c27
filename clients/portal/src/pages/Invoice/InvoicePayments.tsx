import { Card } from "@portico/kit/ui/Card";
import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import type { InvoicePaymentsFragment } from "@portico/schema/portal.generated";
import { For, Show } from "solid-js";
import { DownloadLink } from "../../components/DownloadLink";
import { t } from "../../text";

type Part = InvoicePaymentsFragment["payments"][number];

/** What arrived for this invoice, in the order of time. */
export function InvoicePayments(props: { invoice: InvoicePaymentsFragment }) {
  return (
    <Show when={props.invoice.payments.length > 0}>
      <Card title={t("invoice.payments")}>
        <ul>
          <For each={props.invoice.payments}>{(part) => <Payment part={part} />}</For>
        </ul>
      </Card>
    </Show>
  );
}

function Payment(props: { part: Part }) {
  const isReturned = () => props.part.amount.amount < 0;
  return (
    <li class="grid grid-cols-[1fr_auto] items-center gap-x-6 border-t border-line py-3 first:border-0 first:pt-0 last:pb-0">
      <div>
        <p class="font-medium">
          {isReturned() ? t("invoice.toCredit") : props.part.payment && t(`payment.${props.part.payment.method}`)}
        </p>
        <Show when={!isReturned() && props.part.payment}>
          {(payment) => (
            <div class="flex flex-wrap items-center gap-x-4 text-sm text-muted">
              <Day on={payment().paidOn} />
              <span class="print:hidden">
                <Show when={payment().receipt} fallback={t("invoice.receiptPreparing")}>
                  {(receipt) => <DownloadLink file={receipt()} />}
                </Show>
              </span>
            </div>
          )}
        </Show>
      </div>
      <p class="text-end font-medium">
        <Money of={props.part.amount} />
      </p>
    </li>
  );
}
