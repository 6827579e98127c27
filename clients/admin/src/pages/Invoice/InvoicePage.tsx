import { Loaded } from "@portico/kit/Loaded";
import { createPolling } from "@portico/kit/polling";
import { Page } from "@portico/kit/ui/Page";
import { Skeleton } from "@portico/kit/ui/Skeleton";
import { createInvoiceQuery, type InvoicePageFragment } from "@portico/schema/admin.generated";
import { A, useParams } from "@solidjs/router";
import { type JSX, Show } from "solid-js";
import { isOnItsWay } from "../../components/InvitationState";
import { useMember } from "../../frame";
import { followsInvoices } from "../../graph";
import { t } from "../../paymentText";
import { NotFoundPage } from "../NotFound/NotFoundPage";
import { InvoiceActions } from "./InvoiceActions";
import { InvoiceFacts } from "./InvoiceFacts";
import { InvoiceLines } from "./InvoiceLines";
import { InvoicePayments } from "./InvoicePayments";

export function InvoicePage() {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <OneInvoice id={id} />}
    </Show>
  );
}

function OneInvoice(props: { id: string }) {
  const member = useMember();
  const query = createInvoiceQuery(() => ({ id: props.id }), { context: followsInvoices });
  createPolling(
    () => isPreparing(query[0].data?.workspace?.invoice),
    () => query[1]({ requestPolicy: "network-only" }),
  );
  const page = (title: string, content: JSX.Element, aside?: JSX.Element) => (
    <Page
      title={title}
      of={member.workspace?.name ?? ""}
      above={
        <A href="/invoices" class="link row-link justify-self-start">
          {t("invoices.title")}
        </A>
      }
      aside={aside}
    >
      {content}
    </Page>
  );
  return (
    <Loaded
      query={query}
      part={(data) => data.workspace?.invoice}
      skeleton={<Skeleton of="block" times={3} />}
      frame={(content) => page(t("invoice.title"), content)}
      missing={<NotFoundPage />}
    >
      {(invoice) =>
        page(
          invoiceTitle(invoice()),
          <>
            <InvoiceFacts invoice={invoice()} />
            <InvoiceLines invoice={invoice()} />
            <Show when={invoice().status !== "DRAFT"}>
              <InvoicePayments invoice={invoice()} />
            </Show>
          </>,
          <InvoiceActions invoice={invoice()} />,
        )
      }
    </Loaded>
  );
}

const invoiceTitle = ({ number }: InvoicePageFragment) =>
  number ? t("invoice.named", { number }) : t("invoice.draftTitle");

/** Documents are made, and mails sent, by jobs, moments after what they say is saved. */
const isPreparing = (invoice: InvoicePageFragment | null | undefined) =>
  invoice != null &&
  ((invoice.status !== "DRAFT" && !invoice.document) ||
    isOnItsWay(invoice.mails?.[0]) ||
    invoice.payments.some(
      ({ payment }) => payment && !payment.reversed && (!payment.receipt || isOnItsWay(payment.receiptMail)),
    ));
