import { Notice } from "@portico/kit/ui/Notice";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createEditInvoiceQuery, type InvoiceFormFragment } from "@portico/schema/admin.generated";
import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { EditPage } from "../../components/EditPage";
import { followsInvoices } from "../../graph";
import { t } from "../../invoiceText";
import { InvoiceEditor } from "./InvoiceEditor";

export function EditInvoicePage() {
  const params = useParams<{ id: string }>();
  const query = createEditInvoiceQuery(() => ({ id: params.id }), { context: followsInvoices });
  return (
    <EditPage
      query={query}
      part={(data) => data.workspace?.invoice}
      nameOf={({ number }) => (number ? t("invoice.named", { number }) : t("invoice.draftTitle"))}
      titleOf={({ number }) => (number ? t("invoice.editNamed", { number }) : t("invoice.editDraft"))}
      back={`/invoices/${params.id}`}
      skeleton={<Skeleton of="row" times={6} />}
    >
      {(found) => (
        <Show when={canEdit(found())} fallback={<Notice>{t("invoice.notEditable")}</Notice>}>
          <InvoiceEditor invoice={found()} ask={() => query[1]({ requestPolicy: "network-only" })} />
        </Show>
      )}
    </EditPage>
  );
}

const canEdit = ({ status, amountPaid }: InvoiceFormFragment) =>
  status === "DRAFT" || (status === "OPEN" && amountPaid.amount === 0);
