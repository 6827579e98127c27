import { MoneyField } from "@portico/kit/ui/MoneyField";
import { SelectField } from "@portico/kit/ui/SelectField";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import { A } from "@solidjs/router";
import { Match, Show, Switch } from "solid-js";
import { ClientSelect } from "../../components/ClientSelect";
import { currencies, currencyName } from "../../currencies";
import { t } from "../../invoiceText";
import { DecimalField } from "./DecimalField";
import { type InvoiceFields, rateFault } from "./invoiceFields";
import type { InvoiceSaving } from "./saving";

type Name = Exclude<keyof InvoiceFields, "lines">;

/** Changes a field, and takes away what was said of it before. */
const setter =
  (saving: InvoiceSaving) =>
  (name: Name, field: string = name) =>
  (value: string) => {
    if (saving.faults()[field])
      saving.setFaults(Object.fromEntries(Object.entries(saving.faults()).filter(([other]) => other !== field)));
    saving.setFields(name, value);
  };

/** Whom an invoice is to, its days and its currency. */
export function InvoiceHead(props: { saving: InvoiceSaving }) {
  const set = (name: Name) => setter(props.saving)(name);
  const fields = () => props.saving.fields;
  const faults = () => props.saving.faults();
  return (
    <div class="grid gap-4">
      <Show when={props.saving.isAutomatic()}>
        <ClientSelect
          name="clientId"
          value={fields().clientId}
          none={t("work.chooseClient")}
          error={faults().clientId}
          onChange={(id) => id && set("clientId")(id)}
        />
        <Show when={faults().clientId}>
          <A href={`/clients/${fields().clientId}/edit`} class="link row-link justify-self-start">
            {t("invoice.addressMissing")}
          </A>
        </Show>
      </Show>
      <div class="grid items-start gap-4 sm:grid-cols-3">
        <TextField
          label={t("invoice.issuedOn")}
          name="issuedOn"
          type="date"
          value={fields().issuedOn}
          hint={t("invoice.issuedOnHint")}
          error={faults().issuedOn}
          onInput={set("issuedOn")}
        />
        <TextField
          label={t("invoice.dueOn")}
          name="dueOn"
          type="date"
          value={fields().dueOn}
          hint={t("invoice.dueOnHint")}
          error={faults().dueOn}
          onInput={set("dueOn")}
        />
        <SelectField
          label={t("invoices.currency")}
          name="currency"
          value={fields().currency}
          options={currencies()}
          labelOf={currencyName}
          error={faults().currency}
          onChange={set("currency")}
        />
      </div>
    </div>
  );
}

export function InvoiceDiscount(props: { saving: InvoiceSaving }) {
  const set = (name: Name, field?: string) => setter(props.saving)(name, field);
  const fields = () => props.saving.fields;
  const fault = () => props.saving.faults().discount;
  return (
    <div class="grid items-start gap-4 sm:grid-cols-2">
      <SelectField
        label={t("invoice.discountKind")}
        name="discountKind"
        value={fields().discountKind}
        options={["none", "rate", "amount"]}
        labelOf={(kind) => t(discountKinds[kind] ?? "invoice.discountNone")}
        error={fields().discountKind === "none" ? fault() : undefined}
        onChange={set("discountKind", "discount")}
      />
      <Switch>
        <Match when={fields().discountKind === "rate"}>
          <DecimalField
            label={t("invoice.discountValue", { unit: "%" })}
            name="discount"
            value={fields().discount}
            fault={rateFault}
            error={fault()}
            onInput={set("discount")}
          />
        </Match>
        <Match when={fields().discountKind === "amount"}>
          <MoneyField
            label={t("invoice.discountValue", { unit: fields().currency })}
            name="discount"
            value={fields().discount}
            currency={fields().currency}
            error={fault()}
            onInput={set("discount")}
          />
        </Match>
      </Switch>
    </div>
  );
}

const discountKinds: Record<string, "invoice.discountNone" | "invoice.discountRate" | "invoice.discountAmount"> = {
  none: "invoice.discountNone",
  rate: "invoice.discountRate",
  amount: "invoice.discountAmount",
};

export function InvoiceNotes(props: { saving: InvoiceSaving }) {
  return (
    <TextArea
      label={t("invoice.notes")}
      name="notes"
      maxlength={5000}
      value={props.saving.fields.notes}
      hint={t("invoice.notesHint")}
      error={props.saving.faults().notes}
      onInput={setter(props.saving)("notes")}
    />
  );
}
