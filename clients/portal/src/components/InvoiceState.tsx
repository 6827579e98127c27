import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { InvoiceStateFragment } from "@portico/schema/portal.generated";
import { For } from "solid-js";
import { t } from "../text";

const tones: Record<InvoiceStateFragment["status"] | InvoiceStateFragment["conditions"][number], Tone> = {
  DRAFT: "plain",
  OPEN: "plain",
  PAID: "good",
  VOID: "plain",
  OVERDUE: "bad",
  PART_PAID: "warn",
};

/** The status, and beside it what the ledger adds; "Overdue" says "Open" already. */
export function InvoiceState(props: { invoice: InvoiceStateFragment }) {
  const states = () => {
    const { status, conditions } = props.invoice;
    return conditions.includes("OVERDUE") ? conditions : [status, ...conditions];
  };
  return (
    <span class="inline-flex flex-wrap gap-1.5">
      <For each={states()}>{(state) => <StatusBadge tone={tones[state]} label={t(`invoice.${state}`)} />}</For>
    </span>
  );
}
