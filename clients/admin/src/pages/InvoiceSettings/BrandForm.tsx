import { problemIn } from "@portico/kit/answer";
import { createDraft } from "@portico/kit/drafts";
import { createSending } from "@portico/kit/sending";
import { Button } from "@portico/kit/ui/Button";
import { Card } from "@portico/kit/ui/Card";
import { formatInstant } from "@portico/kit/ui/Instant";
import { Notice } from "@portico/kit/ui/Notice";
import { TextArea } from "@portico/kit/ui/TextArea";
import { TextField } from "@portico/kit/ui/TextField";
import { UnsavedGuard } from "@portico/kit/ui/UnsavedGuard";
import {
  type BrandFormFragment,
  type BrandSampleFragment,
  createUpdateBrandMutation,
} from "@portico/schema/admin.generated";
import { createSignal, Show } from "solid-js";
import { useMember } from "../../frame";
import { t } from "../../brandText";
import { AccentField } from "./AccentField";
import { createAccentPreview } from "./accentPreview";
import { BrandSample } from "./BrandSample";
import { createBrandFields, fieldsOf } from "./brandFields";

/** Name, colour and what invoices say of the business; what is written shows at once in the sample. */
export function BrandForm(props: { workspace: BrandFormFragment & BrandSampleFragment }) {
  const me = useMember();
  const draft = createDraft(me.id, "brand");
  const [, update] = createUpdateBrandMutation();
  const brand = createBrandFields(() => fieldsOf(props.workspace));
  const accent = createAccentPreview(
    () => brand.fields.accent,
    () => props.workspace.brand,
  );
  const [savedAt, setSavedAt] = createSignal<string>();
  const unsaved = () => brand.touched().length > 0;

  const form = createSending(async () => {
    const { data, error } = await update({ input: brand.changes() });
    const outcome = data?.updateBrand;
    if (outcome?.__typename === "BrandUpdated") brand.settle(fieldsOf(outcome.workspace));
    const problem = problemIn(outcome, "BrandUpdated", error);
    if (problem) return problem;
    draft.forget();
    setSavedAt(new Date().toISOString());
  });

  const field = (name: keyof typeof brand.fields) => ({
    name,
    label: t(`brand.${name}`),
    value: brand.fields[name],
    error: form.errors[name],
    onInput: (text: string) => brand.set(name, text),
  });

  return (
    <form ref={draft.keep} novalidate onSubmit={form.submit} class="grid gap-6">
      <UnsavedGuard unsaved={unsaved()} onLeave={draft.forget} />
      <Show when={draft.found && unsaved()}>
        <Notice>{t("client.draft")}</Notice>
      </Show>
      <Show when={form.problem()}>
        {(text) => (
          <Notice tone="bad" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Card title={t("brand.look")}>
        <div class="grid gap-5">
          <TextField {...field("name")} autocomplete="organization" maxlength={200} required />
          <AccentField
            value={brand.fields.accent}
            error={form.errors.accent}
            accent={accent()}
            onInput={(colour) => brand.set("accent", colour)}
          />
          <BrandSample
            name={brand.fields.name}
            contactEmail={brand.fields.contactEmail}
            accent={accent()}
            brand={props.workspace.brand}
          />
          <p class="text-sm text-muted">
            {t(props.workspace.brand.showsBadge ? "brand.badgeShown" : "brand.badgeHidden", {
              plan: props.workspace.plan,
            })}
          </p>
        </div>
      </Card>
      <Card title={t("brand.details")}>
        <div class="grid gap-5">
          <TextField
            {...field("contactEmail")}
            type="email"
            inputmode="email"
            autocomplete="email"
            autocapitalize="off"
            spellcheck={false}
            hint={t("brand.contactEmailHint")}
          />
          <TextArea {...field("address")} autocomplete="street-address" maxlength={500} hint={t("brand.addressHint")} />
          <TextField {...field("taxId")} autocomplete="off" maxlength={100} hint={t("brand.taxIdHint")} />
        </div>
      </Card>
      <Card title={t("brand.payment")}>
        <div class="grid gap-5">
          <TextArea {...field("paymentInstructions")} rows={4} maxlength={2000} hint={t("brand.paymentHint")} />
          <TextField {...field("payee")} autocomplete="off" maxlength={70} hint={t("brand.payeeHint")} />
          <TextField
            {...field("iban")}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={60}
            hint={t("brand.ibanHint")}
          />
          <TextField
            {...field("bic")}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxlength={30}
          />
        </div>
      </Card>
      <div class="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button type="submit" look="primary" busy={form.busy()}>
          {t("brand.save")}
        </Button>
        <Show when={unsaved()}>
          <Button look="quiet" onClick={() => (brand.discard(), draft.forget())}>
            {t("brand.discard")}
          </Button>
        </Show>
        <p role="status" class="text-sm text-muted">
          <Show
            when={unsaved()}
            fallback={savedAt() && t("brand.saved", { time: formatInstant(savedAt() ?? "", "time") })}
          >
            {t("brand.unsaved")}
          </Show>
        </p>
      </div>
    </form>
  );
}
