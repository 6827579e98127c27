import { problemIn } from "@portico/kit/answer";
import { createAction } from "@portico/kit/action";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import {
  createDeleteInvoiceMutation,
  createDuplicateInvoiceMutation,
  type InvoicePageFragment,
} from "@portico/schema/admin.generated";
import { useNavigate } from "@solidjs/router";
import { createSignal, Match, Show, Switch } from "solid-js";
import { ActionProblem } from "../../components/ActionProblem";
import { IssueDialog } from "../../components/IssueDialog";
import { followsInvoices } from "../../graph";
import { t } from "../../paymentText";
import { RecordPaymentDialog } from "./RecordPaymentDialog";
import { VoidDialog } from "./VoidDialog";

type Asking = "issue" | "delete" | "void" | "payment";

/** What can be done with an invoice in its state. */
export function InvoiceActions(props: { invoice: InvoicePageFragment }) {
  const [asking, setAsking] = createSignal<Asking>();
  const close = () => setAsking();
  const isDraft = () => props.invoice.status === "DRAFT";
  const isOpen = () => props.invoice.status === "OPEN";
  const canEdit = () => isDraft() || (isOpen() && props.invoice.amountPaid.amount === 0);
  return (
    <div class="flex flex-wrap gap-2">
      <Show when={isDraft()}>
        <Button look="primary" onClick={() => setAsking("issue")}>
          {t("invoice.issueAsk")}
        </Button>
      </Show>
      <Show when={isOpen()}>
        <Button look="primary" onClick={() => setAsking("payment")}>
          {t("payment.record")}
        </Button>
      </Show>
      <Show when={canEdit()}>
        <ButtonLink href={`/invoices/${props.invoice.id}/edit`}>{t("work.edit")}</ButtonLink>
      </Show>
      <Duplicate id={props.invoice.id} />
      <Show when={isDraft()}>
        <Button onClick={() => setAsking("delete")}>{t("invoice.delete")}</Button>
      </Show>
      <Show when={isOpen() || props.invoice.status === "PAID"}>
        <Button onClick={() => setAsking("void")}>{t("invoice.void")}</Button>
      </Show>
      <Switch>
        <Match when={asking() === "issue"}>
          <IssueDialog invoice={props.invoice} onClose={close} />
        </Match>
        <Match when={asking() === "delete"}>
          <Delete id={props.invoice.id} onClose={close} />
        </Match>
        <Match when={asking() === "void"}>
          <VoidDialog invoice={props.invoice} onClose={close} />
        </Match>
        <Match when={asking() === "payment"}>
          <RecordPaymentDialog invoice={props.invoice} onClose={close} />
        </Match>
      </Switch>
    </div>
  );
}

function Duplicate(props: { id: string }) {
  const navigate = useNavigate();
  const [, duplicate] = createDuplicateInvoiceMutation();
  const { busy, problem, setProblem, run } = createAction(async () => {
    const { data, error } = await duplicate({ input: { id: props.id } });
    const outcome = data?.duplicateInvoice;
    if (outcome?.__typename !== "InvoiceCreated") return problemIn(outcome, "InvoiceCreated", error);
    tell(t("invoice.duplicated"));
    navigate(`/invoices/${outcome.invoice.id}/edit`);
  });
  return (
    <>
      <Button busy={busy()} onClick={() => void run().then((found) => setProblem(found?.message))}>
        {t("invoice.duplicate")}
      </Button>
      <ActionProblem text={problem()} />
    </>
  );
}

/** Deletes a draft for good, after a question. */
function Delete(props: { id: string; onClose: () => void }) {
  const navigate = useNavigate();
  const [, sendDelete] = createDeleteInvoiceMutation();

  async function act() {
    const { data, error } = await sendDelete({ input: { id: props.id } }, followsInvoices);
    const problem = problemIn(data?.deleteInvoice, "InvoiceDeleted", error);
    if (problem) return problem;
    tell(t("invoice.deleted"));
    navigate("/invoices", { replace: true });
  }

  return (
    <ConfirmDialog
      title={t("invoice.deleteTitle")}
      action={t("invoice.delete")}
      confirm={act}
      onClose={() => props.onClose()}
    >
      <p>{t("invoice.deleteText")}</p>
    </ConfirmDialog>
  );
}
