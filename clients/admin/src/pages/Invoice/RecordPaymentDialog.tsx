import { problemIn } from "@portico/kit/answer";
import { parseMoney, writeMoney } from "@portico/kit/moneyInput";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { formatMoney } from "@portico/kit/ui/Money";
import { MoneyField } from "@portico/kit/ui/MoneyField";
import { SelectField } from "@portico/kit/ui/SelectField";
import { Switch } from "@portico/kit/ui/Switch";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import {
  createRecordPaymentMutation,
  type InvoicePageFragment,
  type PaymentMethod,
} from "@portico/schema/admin.generated";
import { createSignal } from "solid-js";
import { createStore } from "solid-js/store";
import { FormDialog } from "../../components/FormDialog";
import { followsInvoices } from "../../graph";
import { t } from "../../paymentText";

const methods: PaymentMethod[] = ["BANK_TRANSFER", "CARD", "CASH", "CHECK", "OTHER"];

/** Records money that arrived outside the portal. */
export function RecordPaymentDialog(props: { invoice: InvoicePageFragment; onClose: () => void }) {
  // one for each time that the dialog is opened: however often it is sent, it is one payment
  const key = crypto.randomUUID();
  const { currency } = props.invoice.amountDue;
  const [fields, setFields] = createStore({
    amount: writeMoney(props.invoice.amountDue),
    paidOn: localToday(),
    method: "BANK_TRANSFER" as PaymentMethod,
    note: "",
  });
  const [sendReceipt, setSendReceipt] = createSignal(true);
  const [, record] = createRecordPaymentMutation();
  const name = () => props.invoice.client?.name ?? "";

  const sending = createSending(async () => {
    const { amount: text, paidOn, method, note } = fields;
    const parsed = parseMoney(text, currency);
    if (parsed.problem !== undefined || !parsed.amount)
      return { message: "", fields: { amount: parsed.problem ?? t("payment.amountMissing") } };
    const input = { key, invoiceId: props.invoice.id, amount: parsed.amount, paidOn, method, note: note || null };
    const { data, error } = await record({ input: { ...input, sendReceipt: sendReceipt() } }, followsInvoices);
    const outcome = data?.recordPayment;
    if (outcome?.__typename !== "PaymentRecorded") return atFields(problemIn(outcome, "PaymentRecorded", error));
    const { unapplied } = outcome.payment;
    const amount = formatMoney(unapplied.amount > 0 ? unapplied : parsed.amount);
    tell(
      unapplied.amount > 0 ? t("payment.recordedOver", { amount, name: name() }) : t("payment.recorded", { amount }),
    );
    props.onClose();
  });

  return (
    <FormDialog
      title={t("payment.recordTitle", { number: props.invoice.number ?? "" })}
      action={t("payment.record")}
      sending={sending}
      onClose={props.onClose}
    >
      <MoneyField
        label={t("payment.amount", { currency })}
        name="amount"
        required
        value={fields.amount}
        currency={currency}
        error={sending.errors.amount}
        onInput={(amount) => setFields({ amount })}
      />
      <div class="grid items-start gap-4 sm:grid-cols-2">
        <TextField
          label={t("payment.paidOn")}
          name="paidOn"
          type="date"
          required
          value={fields.paidOn}
          error={sending.errors.paidOn}
          onInput={(paidOn) => setFields({ paidOn })}
        />
        <SelectField
          label={t("payment.method")}
          name="method"
          value={fields.method}
          options={methods}
          labelOf={(method) => t(`payment.${method as PaymentMethod}`)}
          onChange={(method) => setFields({ method: method as PaymentMethod })}
        />
      </div>
      <TextArea
        label={t("payment.note")}
        name="note"
        rows={2}
        maxlength={1000}
        value={fields.note}
        hint={t("payment.noteHint")}
        error={sending.errors.note}
        onInput={(note) => setFields({ note })}
      />
      <Switch label={t("payment.sendReceipt", { name: name() })} checked={sendReceipt()} onChange={setSendReceipt} />
    </FormDialog>
  );
}

type Found = ReturnType<typeof problemIn>;

/** The service names an amount's parts, which are one field here. */
const atFields = (problem: Found): Found =>
  problem && {
    ...problem,
    fields: Object.fromEntries(
      Object.entries(problem.fields).map(([field, message]) => [field.replace(/\..*$/, ""), message]),
    ),
  };

/** Today in this browser, as a date field writes it. */
function localToday(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
