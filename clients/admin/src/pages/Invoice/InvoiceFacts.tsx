import { Day } from "@portico/kit/ui/Day";
import { Fact, Facts } from "@portico/kit/ui/Facts";
import { Instant } from "@portico/kit/ui/Instant";
import { Money } from "@portico/kit/ui/Money";
import { Notice } from "@portico/kit/ui/Notice";
import type { InvoicePageFragment } from "@portico/schema/admin.generated";
import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { DownloadLink } from "../../components/DownloadLink";
import { InvitationState } from "../../components/InvitationState";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../paymentText";

export function InvoiceFacts(props: { invoice: InvoicePageFragment }) {
  return (
    <>
      <Show when={props.invoice.voidedAt}>
        {(at) => (
          <Notice>
            <p>
              {t("invoice.voidedAt")} <Instant at={at()} />
            </p>
            <p dir="auto">{t("invoice.voidedBecause", { reason: props.invoice.voidReason ?? "" })}</p>
          </Notice>
        )}
      </Show>
      <Facts>
        <Fact label={t("work.client")}>
          <Show when={props.invoice.client}>
            {(client) => (
              <A href={`/clients/${client().id}`} dir="auto" class="link row-link">
                {client().name}
              </A>
            )}
          </Show>
        </Fact>
        <Fact label={t("invoice.status")}>
          <InvoiceState invoice={props.invoice} />
          <p class="pt-1 text-sm text-muted">{t(`invoice.hint${props.invoice.status}`)}</p>
        </Fact>
        <Fact label={t("invoice.amountDue")}>
          <span class="text-xl font-semibold">
            <Money of={props.invoice.status === "DRAFT" ? props.invoice.total : props.invoice.amountDue} />
          </span>
          <Show when={props.invoice.status !== "DRAFT"}>
            <p class="text-sm text-muted">
              {t("invoice.paidOf")} <Money of={props.invoice.amountPaid} />
            </p>
          </Show>
        </Fact>
        <Fact label={t("invoice.issued")}>
          <Show when={props.invoice.issuedOn} fallback={t("invoice.onIssue")}>
            {(day) => <Day on={day()} />}
          </Show>
        </Fact>
        <Fact label={t("invoice.due")}>
          <Show when={props.invoice.dueOn} fallback={t("invoice.dueByTerms")}>
            {(day) => <Day on={day()} />}
          </Show>
        </Fact>
        <Show
          when={props.invoice.status !== "DRAFT"}
          fallback={<Fact label={t("invoice.upcomingNumber")}>{props.invoice.upcomingNumber}</Fact>}
        >
          <Fact label={t("invoice.document")}>
            {/* as high as the link that comes */}
            <span role="status" class="inline-flex min-h-11 items-center">
              <Show when={props.invoice.document} fallback={t("invoice.preparing")}>
                {(file) => <DownloadLink file={file()} />}
              </Show>
            </span>
          </Fact>
          <Fact label={t("invoice.mail")}>
            {/* as high while it waits, with the reason, as when it is sent */}
            <div class="min-h-12">
              <InvitationState mail={props.invoice.mails?.[0] ?? null} />
            </div>
          </Fact>
        </Show>
      </Facts>
    </>
  );
}
