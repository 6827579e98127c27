import { Button } from "@portico/kit/ui/Button";
import { type Amount, Money } from "@portico/kit/ui/Money";
import { MoneyField } from "@portico/kit/ui/MoneyField";
import { SelectField } from "@portico/kit/ui/SelectField";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import type { TaxCategory } from "@portico/schema/admin.generated";
import { Show } from "solid-js";
import { t } from "../../invoiceText";
import { DecimalField } from "./DecimalField";
import { type Faults, isZeroRate, type LineFields, quantityFault, rateFault, zeroCategories } from "./invoiceFields";
import type { Lines } from "./lines";

interface LineEditorProps {
  line: LineFields;
  at: number;
  count: number;
  currency: string;
  amount: Amount | undefined;
  lines: Lines;
  faults: Faults;
  onDrag: (event: PointerEvent) => void;
  onRemove: () => void;
  onMove: (to: number, button: "up" | "down") => void;
}

/** One line of an invoice: its text, its figures, and its place among the others. */
export function LineEditor(props: LineEditorProps) {
  const name = (field: keyof LineFields) => `lines.${props.at}.${field}`;
  const set = (field: keyof LineFields) => (value: string) => props.lines.set(props.at, field, value);
  const place = () => props.at + 1;
  const category = () => zeroCategories.find((one) => one === props.line.taxCategory) ?? "ZERO";
  return (
    <fieldset data-line={props.line.key} class="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <legend class="sr-only">{t("invoice.lineNamed", { place: place(), count: props.count })}</legend>
      <div class="flex flex-wrap items-center gap-2">
        <span
          aria-hidden="true"
          title={t("invoice.drag", { place: place() })}
          class="inline-flex size-11 cursor-grab touch-none items-center justify-center rounded-lg text-muted hover:bg-sunken"
          onPointerDown={(event) => props.onDrag(event)}
        >
          ⠿
        </span>
        <span aria-hidden="true" class="grow text-sm text-muted tabular-nums">
          {place()}
        </span>
        <span data-move="up">
          <Button
            look="quiet"
            label={t("invoice.moveUp", { place: place() })}
            onClick={() => props.onMove(props.at - 1, "up")}
          >
            <span aria-hidden="true">↑</span>
          </Button>
        </span>
        <span data-move="down">
          <Button
            look="quiet"
            label={t("invoice.moveDown", { place: place() })}
            onClick={() => props.onMove(props.at + 1, "down")}
          >
            <span aria-hidden="true">↓</span>
          </Button>
        </span>
        <span data-remove="">
          <Button look="quiet" label={t("invoice.removeLine", { place: place() })} onClick={() => props.onRemove()}>
            <span aria-hidden="true">×</span>
          </Button>
        </span>
      </div>
      <TextArea
        label={t("invoice.description")}
        name={name("description")}
        rows={1}
        maxlength={10_000}
        value={props.line.description}
        error={props.faults[name("description")]}
        onInput={set("description")}
      />
      <div class="grid grid-cols-2 items-start gap-3 sm:grid-cols-[1fr_2fr_1fr_1.5fr]">
        <DecimalField
          label={t("invoice.quantity")}
          name={name("quantity")}
          value={props.line.quantity}
          fault={quantityFault}
          error={props.faults[name("quantity")]}
          onInput={set("quantity")}
        />
        <MoneyField
          label={t("invoice.unitPrice")}
          name={name("unitPrice")}
          value={props.line.unitPrice}
          currency={props.currency}
          isSigned
          error={props.faults[name("unitPrice")]}
          onInput={set("unitPrice")}
        />
        <DecimalField
          label={t("invoice.taxRatePercent")}
          name={name("taxRate")}
          value={props.line.taxRate}
          fault={rateFault}
          error={props.faults[name("taxRate")]}
          onInput={set("taxRate")}
        />
        <div class="grid gap-1.5 justify-self-end text-end">
          <span class="text-sm text-muted">{t("invoice.lineAmount")}</span>
          <span class="flex min-h-11 items-center justify-end font-medium">
            <Show when={props.amount} fallback="–">
              {(amount) => <Money of={amount()} />}
            </Show>
          </span>
        </div>
      </div>
      <Show when={isZeroRate(props.line.taxRate)}>
        <div class="grid items-start gap-3 sm:grid-cols-2">
          <SelectField
            label={t("invoice.taxCategory")}
            name={name("taxCategory")}
            value={category()}
            options={zeroCategories}
            labelOf={(one) => t(`tax.${one as TaxCategory}`)}
            error={props.faults[name("taxCategory")]}
            onChange={set("taxCategory")}
          />
          <TextField
            label={t("invoice.taxReason")}
            name={name("taxReason")}
            autocomplete="off"
            value={props.line.taxReason}
            hint={t("invoice.taxReasonHint")}
            error={props.faults[name("taxReason")]}
            onInput={set("taxReason")}
          />
        </div>
      </Show>
    </fieldset>
  );
}
