import { formatPercent } from "@portico/kit/numbers";
import { type Amount, formatMoney, Money } from "@portico/kit/ui/Money";
import type { InvoiceTotalsFragment } from "@portico/schema/portal.generated";
import { For, Show } from "solid-js";
import { t } from "../../text";

export function InvoiceTotals(props: { invoice: InvoiceTotalsFragment }) {
  return (
    <dl class="ms-auto grid w-full max-w-sm gap-1.5 break-inside-avoid">
      <Line label={t("invoice.subtotal")} of={props.invoice.subtotal} />
      <Show when={props.invoice.discount.amount !== 0}>
        <Line label={t("invoice.discount")} of={less(props.invoice.discount)} />
      </Show>
      <For each={props.invoice.taxes}>{(tax) => <Line label={taxLabel(props.invoice, tax)} of={tax.amount} />}</For>
      <Line label={t("invoice.total")} of={props.invoice.total} strong />
      <Show when={props.invoice.amountPaid.amount !== 0}>
        <Line label={t("invoice.amountPaid")} of={less(props.invoice.amountPaid)} />
      </Show>
      <Show when={props.invoice.status === "OPEN" && props.invoice.amountPaid.amount !== 0}>
        <Line label={t("invoice.amountDue")} of={props.invoice.amountDue} strong />
      </Show>
    </dl>
  );
}

type Tax = InvoiceTotalsFragment["taxes"][number];

/** What is not taxed says why: by the reason that its lines give, or by its category. */
function taxLabel({ lines }: InvoiceTotalsFragment, { category, rate, net }: Tax): string {
  const of = formatMoney(net);
  const given = lines.find((line) => line.taxCategory === category && line.taxReason)?.taxReason;
  if (!given && (category === "STANDARD" || category === "ZERO"))
    return t("invoice.taxOf", { rate: formatPercent(rate), net: of });
  return t("invoice.untaxed", { reason: given ?? t(`tax.${category as Untaxed}`), net: of });
}

type Untaxed = Exclude<Tax["category"], "STANDARD" | "ZERO">;

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
