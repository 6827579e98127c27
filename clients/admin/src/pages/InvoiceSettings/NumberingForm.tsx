import { problemIn } from "@portico/kit/answer";
import { createSending } from "@portico/kit/sending";
import { tell } from "@portico/kit/toasts";
import { Button } from "@portico/kit/ui/Button";
import { Notice } from "@portico/kit/ui/Notice";
import { Switch } from "@portico/kit/ui/Switch";
import { TextField } from "@portico/kit/ui/TextField";
import { UnsavedGuard } from "@portico/kit/ui/UnsavedGuard";
import { createUpdateInvoiceSettingsMutation, type NumberingFormFragment } from "@portico/schema/admin.generated";
import { createMemo, createSignal, Show } from "solid-js";
import { CountryField } from "../../components/CountryField";
import { t } from "../../brandText";
import { brokenCount, type NumberingFields, numberingFieldsOf, numberingInputOf, numberPreview } from "./numbering";

/** Who sells, and how invoices are numbered. */
export function NumberingForm(props: { workspace: NumberingFormFragment }) {
  const [, update] = createUpdateInvoiceSettingsMutation();
  const [edited, setEdited] = createSignal<Partial<NumberingFields>>({});
  const stored = createMemo(() => numberingFieldsOf(props.workspace));
  const fields = createMemo(() => ({ ...stored(), ...edited() }));
  const isUnsaved = () => Object.entries(edited()).some(([name, text]) => text !== stored()[name as "prefix"]);
  const set = (name: keyof NumberingFields) => (text: string) => setEdited((before) => ({ ...before, [name]: text }));

  const form = createSending(async () => {
    const broken = brokenCount(fields());
    if (broken) {
      const message = t(broken === "reminderDays" ? "numbering.wholeNumbers" : "numbering.wholeNumber");
      return { message, fields: { [broken]: message } };
    }
    const { data, error } = await update({ input: numberingInputOf(fields(), stored()) });
    const problem = problemIn(data?.updateInvoiceSettings, "InvoiceSettingsUpdated", error);
    if (problem) return problem;
    setEdited({});
    tell(t("numbering.saved"));
  });

  const field = (name: Exclude<keyof NumberingFields, "country" | "byYear" | "sendsReminders">) => ({
    name,
    label: t(`numbering.${name}`),
    value: fields()[name],
    error: form.errors[name],
    autocomplete: "off" as const,
    onInput: set(name),
  });

  return (
    <form novalidate onSubmit={form.submit} class="grid max-w-xl gap-5">
      <UnsavedGuard unsaved={isUnsaved()} onLeave={() => setEdited({})} />
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <TextField {...field("legalName")} maxlength={200} hint={t("numbering.legalNameHint")} />
      <CountryField
        label={t("numbering.country")}
        value={fields().country}
        error={form.errors.country}
        onChange={set("country")}
      />
      <TextField {...field("vatNumber")} spellcheck={false} hint={t("numbering.vatNumberHint")} />
      <TextField {...field("smallBusinessNote")} maxlength={200} hint={t("numbering.smallBusinessHint")} />
      <div class="grid items-start gap-5 sm:grid-cols-3">
        <TextField {...field("prefix")} maxlength={20} spellcheck={false} />
        <TextField {...field("nextNumber")} inputmode="numeric" />
        <TextField {...field("padding")} inputmode="numeric" />
      </div>
      <Switch
        label={t("numbering.byYear")}
        checked={fields().byYear === "true"}
        onChange={(isOn) => set("byYear")(String(isOn))}
      />
      <p role="status" class="text-sm text-muted">
        {t("numbering.preview", { number: numberPreview(fields(), new Date().getFullYear()) })}{" "}
        {t("numbering.nextNumberHint")}
      </p>
      <TextField {...field("paymentDays")} inputmode="numeric" />
      <Switch
        label={t("numbering.sendsReminders")}
        checked={fields().sendsReminders === "true"}
        onChange={(isOn) => set("sendsReminders")(String(isOn))}
      />
      <TextField {...field("reminderDays")} hint={t("numbering.reminderDaysHint")} />
      <div>
        <Button type="submit" look="primary" busy={form.busy()}>
          {t("numbering.save")}
        </Button>
      </div>
    </form>
  );
}
