import { problemIn } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { formatMoney } from "@portico/kit/ui/Money";
import { Switch } from "@portico/kit/ui/Switch";
import { TextArea } from "@portico/kit/ui/TextArea";
import { createVoidInvoiceMutation, type InvoicePageFragment } from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { FormDialog } from "../../components/FormDialog";
import { followsInvoices } from "../../graph";
import { t } from "../../paymentText";

/** Takes an invoice back, with a reason; what was paid for it needs a decision. */
export function VoidDialog(props: { invoice: InvoicePageFragment; onClose: () => void }) {
  const [, sendVoid] = createVoidInvoiceMutation();
  const [reason, setReason] = createSignal("");
  const [keepsCredit, setKeepsCredit] = createSignal(false);
  const number = () => props.invoice.number ?? "";
  const name = () => props.invoice.client?.name ?? "";
  const sending = createSending(async () => {
    const { id, amountPaid } = props.invoice;
    const keepCredit = amountPaid.amount > 0 && keepsCredit();
    const { data, error } = await sendVoid({ input: { id, reason: reason(), keepCredit } }, followsInvoices);
    const problem = problemIn(data?.voidInvoice, "InvoiceVoided", error);
    if (problem) return problem;
    tell(t("invoice.voided", { number: number() }));
    props.onClose();
  });

  return (
    <FormDialog
      title={t("invoice.voidTitle", { number: number() })}
      action={t("invoice.voidAction")}
      look="danger"
      sending={sending}
      onClose={props.onClose}
    >
      <p class="text-muted">{t("invoice.voidText", { name: name() })}</p>
      <TextArea
        label={t("invoice.voidReason")}
        name="reason"
        required
        maxlength={500}
        value={reason()}
        hint={t("invoice.voidReasonHint", { name: name() })}
        error={sending.errors.reason}
        onInput={setReason}
      />
      <Show when={props.invoice.amountPaid.amount > 0}>
        <p class="text-muted">{t("invoice.voidPaid", { amount: formatMoney(props.invoice.amountPaid) })}</p>
        <Switch
          label={t("invoice.keepCredit", { amount: formatMoney(props.invoice.amountPaid), name: name() })}
          checked={keepsCredit()}
          onChange={setKeepsCredit}
        />
      </Show>
    </FormDialog>
  );
}
