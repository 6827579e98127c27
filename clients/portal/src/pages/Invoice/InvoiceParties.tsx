import { Day } from "@portico/kit/ui/Day";
import type { InvoicePartiesFragment, InvoicePartyFragment } from "@portico/schema/portal.generated";
import { type JSX, Show } from "solid-js";
import { t } from "../../text";

/** Who bills whom, and the invoice's own facts. */
export function InvoiceParties(props: { invoice: InvoicePartiesFragment }) {
  return (
    <div class="grid gap-x-8 gap-y-5 sm:grid-cols-3 print:grid-cols-3">
      <dl>
        <Show when={props.invoice.seller}>{(party) => <Party label={t("invoice.from")} of={party()} />}</Show>
      </dl>
      <dl>
        <Show when={props.invoice.buyer}>{(party) => <Party label={t("invoice.billTo")} of={party()} />}</Show>
      </dl>
      <dl class="grid content-start gap-x-8 gap-y-2 max-sm:grid-cols-2 print:grid-cols-1">
        <Fact label={t("invoice.number")}>{props.invoice.number}</Fact>
        <Show when={props.invoice.issuedOn}>
          {(day) => (
            <Fact label={t("invoice.issued")}>
              <Day on={day()} />
            </Fact>
          )}
        </Show>
        <Show when={props.invoice.dueOn}>
          {(day) => (
            <Fact label={t("invoice.due")}>
              <Day on={day()} />
            </Fact>
          )}
        </Show>
      </dl>
    </div>
  );
}

function Party(props: { label: string; of: InvoicePartyFragment }) {
  // a VAT id that is given as the tax id too is one id
  const taxId = () => (props.of.taxId === props.of.vatNumber ? null : props.of.taxId);
  return (
    <Fact label={props.label}>
      <p dir="auto" class="font-medium">
        {props.of.name}
      </p>
      <Show when={props.of.address}>
        {(address) => (
          <p dir="auto" class="whitespace-pre-line">
            {address()}
          </p>
        )}
      </Show>
      <Show when={props.of.vatNumber}>{(id) => <p>{t("invoice.vatNumber", { id: id() })}</p>}</Show>
      <Show when={taxId()}>{(id) => <p>{t("invoice.taxId", { id: id() })}</p>}</Show>
      <Show when={props.of.email}>{(email) => <p class="text-muted">{email()}</p>}</Show>
    </Fact>
  );
}

function Fact(props: { label: string; children: JSX.Element }) {
  return (
    <div class="min-w-0">
      <dt class="text-sm text-muted">{props.label}</dt>
      <dd class="wrap-anywhere">{props.children}</dd>
    </div>
  );
}
