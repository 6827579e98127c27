import { type Amount, Money } from "@portico/kit/ui/Money";
import type { InvoiceSumsOfCurrencyFragment } from "@portico/schema/portal.generated";
import { For, Show } from "solid-js";
import { t } from "../../text";

/** One amount for each currency: they are never added together. */
export function InvoiceSums(props: { sums: InvoiceSumsOfCurrencyFragment[] }) {
  const amounts = (of: "outstanding" | "overdue" | "paid") =>
    props.sums.map((sums) => sums[of]).filter(({ amount }) => amount > 0);
  return (
    <dl class="flex flex-wrap gap-x-10 gap-y-4">
      <Sum label={t("invoices.due")} of={amounts("outstanding")} isMain />
      <Sum label={t("invoices.overdue")} of={amounts("overdue")} isBad />
      <Sum label={t("invoices.paid")} of={amounts("paid")} />
    </dl>
  );
}

function Sum(props: { label: string; of: Amount[]; isMain?: boolean; isBad?: boolean }) {
  return (
    <Show when={props.of.length > 0}>
      <div>
        <dt class="text-sm text-muted">{props.label}</dt>
        <For each={props.of}>
          {(amount) => (
            <dd
              class={`tracking-tight ${props.isMain ? "text-2xl font-semibold" : "text-lg font-medium"} ${props.isBad ? "text-bad" : ""}`}
            >
              <Money of={amount} />
            </dd>
          )}
        </For>
      </div>
    </Show>
  );
}
