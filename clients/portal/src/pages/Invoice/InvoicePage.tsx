import { Loaded } from "@portico/kit/Loaded";
import { Day } from "@portico/kit/ui/Day";
import { Money } from "@portico/kit/ui/Money";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createInvoiceQuery, type InvoiceQuery } from "@portico/schema/portal.generated";
import { A, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { useFrame } from "../../frame";
import { place } from "../../place";
import { t } from "../../text";
import { NotAvailablePage } from "../NotAvailable/NotAvailablePage";
import { InvoiceLines } from "./InvoiceLines";
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
      aside={<InvoiceState invoice={props.invoice} />}
    >
      <article class="grid gap-8 rounded-xl border border-line bg-surface p-5 sm:p-8">
        <dl class="grid gap-x-8 gap-y-4 sm:grid-cols-[2fr_1fr_1fr]">
          <Fact label={t("invoice.amountDue")}>
            <span class="text-3xl font-semibold tracking-tight">
              <Money of={props.invoice.amountDue} />
            </span>
          </Fact>
          <Fact label={t("invoice.due")}>
            <Show when={props.invoice.dueOn} fallback={t("invoice.noDueDay")}>
              {(day) => <Day on={day()} />}
            </Show>
          </Fact>
          <Show when={props.invoice.issuedOn}>
            {(day) => (
              <Fact label={t("invoice.issued")}>
                <Day on={day()} />
              </Fact>
            )}
          </Show>
        </dl>
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
    </Page>
  );
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="grid content-start gap-0.5">
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}
