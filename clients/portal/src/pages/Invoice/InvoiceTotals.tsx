import { type Amount, Money } from "@portico/kit/ui/Money";
import type { InvoiceTotalsFragment } from "@portico/schema/portal.generated";
import { Show } from "solid-js";
import { t } from "../../text";

export function InvoiceTotals(props: { invoice: InvoiceTotalsFragment }) {
  return (
    <dl class="ms-auto grid w-full max-w-sm gap-1.5">
      <Line label={t("invoice.subtotal")} of={props.invoice.subtotal} />
      <Show when={props.invoice.discount.amount !== 0}>
        <Line label={t("invoice.discount")} of={less(props.invoice.discount)} />
      </Show>
      <Line label={t("invoice.tax")} of={props.invoice.tax} />
      <Line label={t("invoice.total")} of={props.invoice.total} strong />
      <Show when={props.invoice.amountPaid.amount !== 0}>
        <Line label={t("invoice.amountPaid")} of={less(props.invoice.amountPaid)} />
        <Line label={t("invoice.amountDue")} of={props.invoice.amountDue} strong />
      </Show>
    </dl>
  );
}

const less = ({ amount, currency }: Amount): Amount => ({ amount: -Math.abs(amount), currency });

function Line(props: { label: string; of: Amount; strong?: boolean }) {
  return (
    <div class={`flex justify-between gap-6 ${props.strong ? "border-t border-line pt-1.5 font-semibold" : ""}`}>
      <dt class={props.strong ? "" : "text-muted"}>{props.label}</dt>
      <dd>
        <Money of={props.of} />
      </dd>
    </div>
  );
}
