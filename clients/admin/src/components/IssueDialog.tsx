import { type Problem, problemIn } from "@portico/kit/answer";
import { tell } from "@portico/kit/toasts";
import { ConfirmDialog } from "@portico/kit/ui/ConfirmDialog";
import { type Amount, Money } from "@portico/kit/ui/Money";
import { createIssueInvoiceMutation } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { followsInvoices } from "../graph";
import { t } from "../invoiceText";

interface IssueDialogProps {
  invoice: {
    id: string;
    /** As it was looked at: a newer one is not issued unseen. */
    version: number | null;
    upcomingNumber: string | null;
    total: Amount;
    client: { name: string; email: string | null } | null;
  };
  onIssued?: () => void;
  /** Takes the problems that have a field; without it they are said here. */
  onFields?: (problem: Problem) => void;
  onClose: () => void;
}

/** Asks before an invoice gets its number and goes to the client, which cannot be undone. */
export function IssueDialog(props: IssueDialogProps) {
  const [, issue] = createIssueInvoiceMutation();

  async function act(): Promise<Problem | undefined> {
    const { id, version, client } = props.invoice;
    const { data, error } = await issue({ input: { id, version: version ?? 0 } }, followsInvoices);
    const outcome = data?.issueInvoice;
    if (outcome?.__typename === "InvoiceIssued") {
      const number = outcome.invoice.number ?? "";
      tell(t("invoice.issuedDone", { number, name: client?.name ?? "" }));
      props.onIssued?.();
      return undefined;
    }
    const problem = problemIn(outcome, "InvoiceIssued", error);
    const messages = Object.values(problem?.fields ?? {});
    if (!problem || messages.length === 0) return problem;
    if (!props.onFields) return { message: messages.join(" "), fields: {} };
    props.onFields(problem);
    return undefined;
  }

  return (
    <ConfirmDialog
      title={t("invoice.issueTitle", { number: props.invoice.upcomingNumber ?? "" })}
      action={t("invoice.issue")}
      confirm={act}
      onClose={() => props.onClose()}
    >
      <p>
        <span dir="auto" class="font-medium text-text">
          {props.invoice.client?.name}
        </span>
        {": "}
        <span class="font-medium text-text">
          <Money of={props.invoice.total} />
        </span>
      </p>
      <Show when={props.invoice.client?.email}>{(email) => <p>{t("invoice.issueMails", { email: email() })}</p>}</Show>
      <p>{t("invoice.issueFinal")}</p>
    </ConfirmDialog>
  );
}
