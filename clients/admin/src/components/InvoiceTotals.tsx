import { formatPercent } from "@portico/kit/numbers";
import { type Amount, Money } from "@portico/kit/ui/Money";
import type { TaxRowFragment } from "@portico/schema/admin.generated";
import { For, type JSX, Show } from "solid-js";
import { t } from "../invoiceText";

export interface Totals {
  subtotal: Amount;
  discount: Amount;
  taxes: TaxRowFragment[];
  total: Amount;
}

interface InvoiceTotalsProps {
  totals: Totals;
  /** In percent; null where the discount is an amount. */
  discountRate: string | null;
}

/** How an invoice adds up, as the service worked it out. */
export function InvoiceTotals(props: InvoiceTotalsProps) {
  const discountLabel = () =>
    props.discountRate === null
      ? t("invoice.discount")
      : t("invoice.discountOf", { rate: formatPercent(props.discountRate) });
  return (
    <dl class="ms-auto grid w-full max-w-sm gap-1 pt-4">
      <Sum label={t("invoice.subtotal")}>
        <Money of={props.totals.subtotal} />
      </Sum>
      <Show when={props.totals.discount.amount !== 0}>
        <Sum label={discountLabel()}>
          <Money of={{ ...props.totals.discount, amount: -props.totals.discount.amount }} />
        </Sum>
      </Show>
      <For each={props.totals.taxes}>
        {(tax) => (
          <Sum label={taxLabel(tax)}>
            <Money of={tax.amount} />
          </Sum>
        )}
      </For>
      <div class="flex justify-between gap-4 border-t border-line pt-2 text-lg font-semibold">
        <dt>{t("invoice.total")}</dt>
        <dd>
          <Money of={props.totals.total} />
        </dd>
      </div>
    </dl>
  );
}

function Sum(props: { label: string; children: JSX.Element }) {
  return (
    <div class="flex justify-between gap-4">
      <dt class="text-muted">{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

const taxLabel = ({ rate, category }: TaxRowFragment) =>
  Number(rate) === 0 && category !== "ZERO" ? t(`tax.${category}`) : t("invoice.taxOf", { rate: formatPercent(rate) });
