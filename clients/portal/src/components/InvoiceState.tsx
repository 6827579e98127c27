import { formatMoney } from "@portico/kit/ui/Money";
import { StatusBadge, type Tone } from "@portico/kit/ui/StatusBadge";
import type { InvoiceStateFragment } from "@portico/schema/portal.generated";
import { t } from "../text";

type State = InvoiceStateFragment["status"] | InvoiceStateFragment["conditions"][number];

const tones: Record<State, Tone> = {
  DRAFT: "plain",
  OPEN: "plain",
  PAID: "good",
  VOID: "plain",
  OVERDUE: "bad",
  PART_PAID: "warn",
};

/** The one state that matters most: overdue before partly paid, and both before open. */
export function stateOf({ status, conditions }: InvoiceStateFragment): State {
  return (["OVERDUE", "PART_PAID"] as const).find((condition) => conditions.includes(condition)) ?? status;
}

/** One badge; of what is partly paid it says how much is left. */
export function InvoiceState(props: { invoice: InvoiceStateFragment }) {
  const label = () => {
    const state = t(`invoice.${stateOf(props.invoice)}`);
    const { conditions, amountDue } = props.invoice;
    return conditions.includes("PART_PAID") ? t("invoice.left", { state, amount: formatMoney(amountDue) }) : state;
  };
  return <StatusBadge tone={tones[stateOf(props.invoice)]} label={label()} />;
}
