import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { InvoiceStateFragment } from "@portico/schema/admin.generated";
import { For } from "solid-js";
import { t } from "../invoiceText";

const tones: Record<InvoiceStateFragment["status"] | InvoiceStateFragment["conditions"][number], Tone> = {
  DRAFT: "plain",
  OPEN: "plain",
  PAID: "good",
  VOID: "plain",
  OVERDUE: "bad",
  PART_PAID: "warn",
};

/** "Overdue" says "Open" already. */
const statesOf = ({ status, conditions }: InvoiceStateFragment) =>
  conditions.includes("OVERDUE") ? conditions : [status, ...conditions];

export function InvoiceState(props: { invoice: InvoiceStateFragment }) {
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      <For each={statesOf(props.invoice)}>
        {(state) => <StatusBadge tone={tones[state]} label={t(`invoice.${state}`)} />}
      </For>
    </span>
  );
}
