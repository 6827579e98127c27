import { createPaging } from "@portico/kit/paging";
import { together } from "@portico/kit/query";
import { createInvoiceSumsQuery, createInvoicesQuery, type InvoicesQuery } from "@portico/schema/admin.generated";
import { useSearchParams } from "@solidjs/router";
import { WorkPage } from "../../components/WorkPage";
import { followsInvoices } from "../../graph";
import { createPageCount } from "../../pageCount";
import { t } from "../../invoiceText";
import { invoiceFilter, invoiceStatuses, invoiceVariables } from "../../workFilter";
import { InvoiceRow, invoiceColumns } from "./InvoiceRow";
import { InvoiceSums } from "./InvoiceSums";

const statuses = ["ANY", ...invoiceStatuses] as const;

export function InvoicesPage() {
  const [address] = useSearchParams();
  const [pages, more] = createPageCount();
  const sums = createInvoiceSumsQuery({}, { context: followsInvoices });
  const invoices = createPaging({
    query: (after) =>
      together(
        createInvoicesQuery(() => ({ ...invoiceVariables(address), after }), { context: followsInvoices }),
        [sums],
      ),
    connection: (data: InvoicesQuery) => data.workspace?.invoices,
    pages,
  });
  const labelOf = (status: string) => {
    const known = statuses.find((one) => one === status) ?? "ANY";
    return known === "ANY" ? t("invoices.ANY") : t(`invoice.${known}`);
  };

  return (
    <WorkPage
      of="invoices"
      filter={invoiceFilter(address)}
      statuses={statuses}
      labelOf={labelOf}
      summary={<InvoiceSums query={sums} />}
      paging={invoices}
      onMore={more}
      columns={invoiceColumns()}
    >
      {(invoice) => <InvoiceRow invoice={invoice} />}
    </WorkPage>
  );
}
