import { problemIn } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { formatMoney } from "@portico/kit/ui/Money";
import { TextArea } from "@portico/kit/ui/TextArea";
import { createReversePaymentMutation, type InvoicePaymentFragment } from "@portico/schema/admin.generated";
import { createSignal } from "solid-js";
import { FormDialog } from "../../components/FormDialog";
import { followsInvoices } from "../../graph";
import { t } from "../../paymentText";

/** Takes back a payment that was recorded by mistake. */
export function TakeBackDialog(props: { payment: InvoicePaymentFragment; onClose: () => void }) {
  const [, reverse] = createReversePaymentMutation();
  const [reason, setReason] = createSignal("");
  const amount = () => formatMoney(props.payment.amount);
  const sending = createSending(async () => {
    const { data, error } = await reverse({ input: { id: props.payment.id, reason: reason() } }, followsInvoices);
    const problem = problemIn(data?.reversePayment, "PaymentReversed", error);
    if (problem) return problem;
    tell(t("payment.takenBack", { amount: amount() }));
    props.onClose();
  });
  return (
    <FormDialog
      title={t("payment.takeBackTitle", { amount: amount() })}
      action={t("payment.takeBackAction")}
      look="danger"
      sending={sending}
      onClose={props.onClose}
    >
      <p class="text-muted">{t("payment.takeBackText")}</p>
      <TextArea
        label={t("payment.takeBackReason")}
        name="reason"
        required
        maxlength={500}
        value={reason()}
        hint={t("payment.noteHint")}
        error={sending.errors.reason}
        onInput={setReason}
      />
    </FormDialog>
  );
}
