import { Loaded } from "@portico/kit/Loaded";
import { createPolling } from "@portico/kit/polling";
import { buttonLook, buttonShape } from "@portico/kit/ui/Button";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createInvoiceQuery, type InvoiceQuery } from "@portico/schema/portal.generated";
import { A, useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { HowToPay } from "./HowToPay";
import { InvoiceHero } from "./InvoiceHero";
import { InvoiceLines } from "./InvoiceLines";
import { InvoiceParties } from "./InvoiceParties";
import { InvoicePayments } from "./InvoicePayments";
import { InvoiceTotals } from "./InvoiceTotals";

type Invoice = NonNullable<NonNullable<InvoiceQuery["portal"]>["invoice"]>;

export function InvoicePage() {
  const params = useParams<{ id: string }>();
  // another invoice is another page, with its own query and its own focus
  return (
    <Show when={params.id} keyed>
      {(id) => <OneInvoice id={id} />}
    </Show>
  );
}

function OneInvoice(props: { id: string }) {
  const frame = useFrame();
  const invoice = createInvoiceQuery(() => ({ workspace: place.workspace, id: props.id }));
  const isPreparing = () => invoice[0].data?.portal?.invoice?.document === null;
  createPolling(isPreparing, () => invoice[1]({ requestPolicy: "network-only" }));
  return (
    <Loaded
      query={invoice}
      part={(data) => data.portal?.invoice}
      skeleton={<Skeleton of="block" times={2} />}
      frame={(content) => (
        <Page title={t("invoice.title")} of={frame.brand.name}>
          {content}
        </Page>
      )}
      missing={<NotAvailablePage />}
    >
      {(found) => <Sheet invoice={found()} />}
    </Loaded>
  );
}

function Sheet(props: { invoice: Invoice }) {
  const frame = useFrame();
  return (
    <Page
      title={t("invoice.named", { number: props.invoice.number ?? "" })}
      of={frame.brand.name}
      above={
        <A href="/invoices" class="link print:hidden inline-flex min-h-11 items-center justify-self-start sm:min-h-6">
          {t("nav.invoices")}
        </A>
      }
    >
      <InvoiceHero invoice={props.invoice} action={<Document of={props.invoice.document} />} />
      <div class="empty:hidden print:order-last">
        <HowToPay invoice={props.invoice} />
      </div>
      <article class="grid gap-8 rounded-xl border border-line bg-surface p-5 sm:p-8 print:border-0 print:p-0">
        <InvoiceParties invoice={props.invoice} />
        <InvoiceLines invoice={props.invoice} />
        <InvoiceTotals invoice={props.invoice} />
        <Show when={props.invoice.notes}>
          {(notes) => (
            <section class="grid gap-1 border-t border-line pt-5">
              <h2 class="text-sm font-medium text-muted">{t("invoice.notes")}</h2>
              <p dir="auto" class="max-w-prose whitespace-pre-line wrap-anywhere">
                {notes()}
              </p>
            </section>
          )}
        </Show>
      </article>
      <InvoicePayments invoice={props.invoice} />
    </Page>
  );
}

/** The PDF as it was issued. */
function Document(props: { of: Invoice["document"] }) {
  return (
    <p class="print:hidden">
      <Show when={props.of} fallback={<span role="status">{t("invoice.preparing")}</span>}>
        {(file) => (
          <a href={place.file(file().id)} rel="external" class={`${buttonShape} ${buttonLook.plain}`}>
            {t("invoice.downloadPdf")}
          </a>
        )}
      </Show>
    </p>
  );
}
