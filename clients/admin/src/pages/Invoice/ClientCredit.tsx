import { createAction } from "@portico/kit/action";
import { problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { formatMoney } from "@portico/kit/ui/Money";
import {
  createApplyPaymentMutation,
  createClientCreditQuery,
  type ClientCreditQuery,
  type InvoicePageFragment,
} from "@portico/schema/admin.generated";
import { For } from "solid-js";
import { ActionProblem } from "../../components/ActionProblem";
import { followsInvoices } from "../../graph";
import { t } from "../../paymentText";

type Payments = NonNullable<NonNullable<ClientCreditQuery["workspace"]>["payments"]>;

/** What the client has paid too much, to be used for an open invoice of the same currency. */
export function ClientCredit(props: { invoice: InvoicePageFragment; client: { id: string; name: string } }) {
  const [answer] = createClientCreditQuery(() => ({ client: props.client.id }), { context: followsInvoices });
  const credits = () =>
    (answer.data?.workspace?.payments?.nodes ?? []).filter(
      ({ unapplied }) => unapplied.currency === props.invoice.amountDue.currency,
    );
  return (
    <For each={credits()}>
      {(payment) => <Credit payment={payment} invoiceId={props.invoice.id} name={props.client.name} />}
    </For>
  );
}

function Credit(props: { payment: Payments["nodes"][number]; invoiceId: string; name: string }) {
  const [, apply] = createApplyPaymentMutation();
  const amount = () => formatMoney(props.payment.unapplied);
  const { busy, problem, setProblem, run } = createAction(async () => {
    const input = { id: props.payment.id, invoiceId: props.invoiceId };
    const { data, error } = await apply({ input }, followsInvoices);
    const found = problemIn(data?.applyPayment, "PaymentApplied", error);
    if (!found) tell(t("payment.applied"));
    return found;
  });
  return (
    <div class="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-4">
      <p>{t("payment.credit", { name: props.name, amount: amount() })}</p>
      <Button
        label={t("payment.applyNamed", { amount: amount() })}
        busy={busy()}
        onClick={() => void run().then((found) => setProblem(found?.message))}
      >
        {t("payment.apply")}
      </Button>
      <ActionProblem text={problem()} />
    </div>
  );
}
