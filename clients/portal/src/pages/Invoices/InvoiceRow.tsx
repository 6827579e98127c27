import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import type { InvoiceRowFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../text";

/** The row is one link: what it is and its day, the amount and its state. */
export function InvoiceRow(props: { invoice: InvoiceRowFragment }) {
  const isOpen = () => props.invoice.status === "OPEN";
  const day = () => (isOpen() ? props.invoice.dueOn : props.invoice.issuedOn);
  const label = () => {
    if (!isOpen()) return t("invoice.issued");
    return props.invoice.conditions.includes("OVERDUE") ? t("invoice.overdueSince") : t("invoice.dueOn");
  };
  return (
    <li class="border-t border-line first:border-0">
      <A
        href={`/invoices/${props.invoice.id}`}
        class="-mx-3 grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 rounded-lg px-3 py-3 hover:bg-sunken"
      >
        <span class="font-medium wrap-anywhere">{props.invoice.number ?? t("invoice.title")}</span>
        <span class="text-end font-medium">
          <Money of={props.invoice.total} />
        </span>
        <span class="col-span-2 flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 text-sm text-muted">
          <span>
            <Show when={day()} fallback={t("invoice.noDueDay")}>
              {(shown) => (
                <>
                  {label()} <Day on={shown()} />
                </>
              )}
            </Show>
          </span>
          <InvoiceState invoice={props.invoice} />
        </span>
      </A>
    </li>
  );
}
