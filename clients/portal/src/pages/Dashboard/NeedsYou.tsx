import { Card } from "@portico/kit/ui/Card";
import { ButtonLink } from "@portico/kit/ui/ButtonLink";
import { Day } from "@portico/kit/ui/Day";
import { EmptyState } from "@portico/kit/ui/EmptyState";
import { Money } from "@portico/kit/ui/Money";
import type { NeedsYouFragment } from "@portico/schema/portal.generated";
import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../text";

/** What waits for the client, first of all on the first page. */
export function NeedsYou(props: { invoices: NeedsYouFragment }) {
  const hidden = () => props.invoices.total - props.invoices.nodes.length;
  return (
    <Card
      title={t("dashboard.needsYou")}
      aside={
        <A href="/invoices" class="link inline-flex min-h-11 items-center sm:min-h-6">
          {t("dashboard.allInvoices")}
        </A>
      }
    >
      <Show when={props.invoices.total > 0} fallback={<EmptyState text={t("dashboard.nothingDue")} />}>
        <Totals amounts={props.invoices.amounts} />
        <ul>
          <For each={props.invoices.nodes}>{(invoice) => <Due invoice={invoice} />}</For>
        </ul>
        <Show when={hidden() > 0}>
          <p class="mt-4 text-muted">{t("dashboard.more", { count: hidden() })}</p>
        </Show>
      </Show>
    </Card>
  );
}

/** One amount for each currency: they are never added together. */
function Totals(props: { amounts: NeedsYouFragment["amounts"] }) {
  return (
    <dl class="pb-4">
      <dt class="text-sm text-muted">{t("dashboard.due")}</dt>
      <For each={props.amounts}>
        {(amount) => (
          <dd class="me-6 inline-block text-2xl font-semibold tracking-tight">
            <Money of={amount} />
          </dd>
        )}
      </For>
    </dl>
  );
}

function Due(props: { invoice: NeedsYouFragment["nodes"][number] }) {
  const overdue = () => props.invoice.conditions.includes("OVERDUE");
  return (
    <li class="grid gap-x-6 gap-y-3 border-t border-line py-4 last:pb-0 sm:grid-cols-[1fr_auto_auto] sm:items-center">
      <div class="grid gap-1">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span class="font-medium wrap-anywhere">{t("invoice.named", { number: props.invoice.number ?? "" })}</span>
          <InvoiceState invoice={props.invoice} />
        </div>
        <p class="text-sm text-muted">
          <Show when={props.invoice.dueOn} fallback={t("invoice.noDueDay")}>
            {(day) => (
              <>
                {overdue() ? t("invoice.overdueSince") : t("invoice.dueOn")} <Day on={day()} />
              </>
            )}
          </Show>
        </p>
      </div>
      <p class="text-lg font-semibold">
        <Money of={props.invoice.amountDue} />
      </p>
      <ButtonLink
        look={overdue() ? "primary" : "plain"}
        href={`/invoices/${props.invoice.id}`}
        label={t("invoice.viewNamed", { number: props.invoice.number ?? "" })}
      >
        {t("invoice.view")}
      </ButtonLink>
    </li>
  );
}
