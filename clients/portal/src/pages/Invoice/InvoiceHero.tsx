import { Day } from "@portico/kit/ui/Day";
import { Instant } from "@portico/kit/ui/Instant";
import { type Amount, Money } from "@portico/kit/ui/Money";
import { Notice } from "@portico/kit/ui/Notice";
import type { InvoiceHeroFragment } from "@portico/schema/portal.generated";
import { type JSX, Match, Show, Switch } from "solid-js";
import { InvoiceState } from "../../components/InvoiceState";
import { t } from "../../text";

/** The amount that matters, its state and its day, before everything else; the action stands beside. */
export function InvoiceHero(props: { invoice: InvoiceHeroFragment; action: JSX.Element }) {
  const isOverdue = () => props.invoice.conditions.includes("OVERDUE");
  const paidOn = () => props.invoice.payments.flatMap(({ payment }) => payment?.paidOn ?? []).at(-1);
  return (
    <section aria-label={t("invoice.summary")} class="grid gap-4">
      <div class="flex flex-wrap items-end justify-between gap-x-6 gap-y-4">
        <div class="grid justify-items-start gap-1">
          <InvoiceState invoice={props.invoice} />
          <Switch>
            <Match when={props.invoice.status === "OPEN"}>
              <Figure label={t("invoice.amountDue")} of={props.invoice.amountDue} />
              <p class={isOverdue() ? "font-medium text-bad" : "text-muted"}>
                <Show when={props.invoice.dueOn} fallback={t("invoice.noDueDay")}>
                  {(day) => (
                    <>
                      {isOverdue() ? t("invoice.overdueSince") : t("invoice.dueOn")} <Day on={day()} />
                    </>
                  )}
                </Show>
              </p>
            </Match>
            <Match when={props.invoice.status === "PAID"}>
              <Figure label={t("invoice.total")} of={props.invoice.total} />
              <p class="text-muted">
                <Show when={paidOn()} fallback={t("invoice.nothingDue")}>
                  {(day) => (
                    <>
                      {t("invoice.paidOn")} <Day on={day()} />
                    </>
                  )}
                </Show>
              </p>
            </Match>
            <Match when={props.invoice.status === "VOID"}>
              <Figure label={t("invoice.total")} of={props.invoice.total} isVoid />
              <p class="text-muted">{t("invoice.nothingDue")}</p>
            </Match>
          </Switch>
        </div>
        {props.action}
      </div>
      <Show when={props.invoice.status === "VOID" && props.invoice.voidedAt}>
        {(at) => (
          <Notice>
            <p class="font-medium">
              {t("invoice.voidedOn")} <Instant at={at()} form="day" />
            </p>
            <Show when={props.invoice.voidReason}>{(reason) => <p dir="auto">{reason()}</p>}</Show>
          </Notice>
        )}
      </Show>
    </section>
  );
}

function Figure(props: { label: string; of: Amount; isVoid?: boolean }) {
  return (
    <dl>
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd class={`text-3xl font-semibold tracking-tight sm:text-4xl ${props.isVoid ? "text-muted line-through" : ""}`}>
        <Money of={props.of} />
      </dd>
    </dl>
  );
}
